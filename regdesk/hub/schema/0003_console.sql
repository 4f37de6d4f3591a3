-- Who works at the console, who is signed in, and what was looked at.

-- ``password`` is an Argon2id hash in its own notation.
create table console_operator (
    name text primary key,
    role text not null check (role in ('viewer', 'operator')),
    password text not null,
    changed_at timestamptz not null default now()
);

-- ``token`` is the SHA-256 of the cookie, which is kept nowhere.
create table console_session (
    token bytea primary key,
    operator text not null references console_operator on delete cascade,
    begun_at timestamptz not null default now(),
    seen_at timestamptz not null default now()
);

create index console_session_operator on console_session (operator);

-- Sign-ins by account and by address. A wrong one moves ``not_before`` further away each time.
create table console_try (
    kind text not null check (kind in ('account', 'address')),
    who text not null,
    tries integer not null,
    last_at timestamptz not null,
    not_before timestamptz not null,
    primary key (kind, who)
);

create index console_try_age on console_try (last_at);

-- Never changed and never deleted by the program.
create table console_audit (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    operator text not null,
    act text not null,
    subject text not null,
    note text not null default '',
    address text not null
);

create index console_audit_subject on console_audit (subject, id);

-- An edition that was uploaded and waits for its second confirmation.
create table console_upload (
    digest bytea primary key,
    operator text not null,
    at timestamptz not null default now(),
    content bytea not null
);

-- For the list of what a person must look at, oldest first, over all reasons.
create index envelope_looked_at on envelope (received_at, hub_seq) where reason <> '';

-- For the practice portal's list, newest first.
create index application_arrived on application (arrived_at, id) where simulated;
