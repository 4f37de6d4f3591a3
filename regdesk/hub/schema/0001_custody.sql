-- What the hub holds. Names of envelopes and pages are the 32 bytes of their SHA-256.

create table desk (
    desk_id uuid primary key,
    centre text not null,
    number integer not null,
    state text not null default 'active' check (state in ('active', 'held', 'revoked')),
    enrolled_at timestamptz not null default now()
);

-- One desk at a window; those that were replaced stay, revoked.
create unique index desk_at_window on desk (centre, number) where state <> 'revoked';

create table desk_key (
    key_id text primary key,
    desk_id uuid not null references desk,
    epoch integer not null,
    public bytea not null,
    added_at timestamptz not null default now(),
    unique (desk_id, epoch)
);

-- What a desk told of itself when it last said hello: numbers only.
create table desk_report (
    desk_id uuid primary key references desk,
    heard_at timestamptz not null,
    clock_offset_ms bigint not null,
    told jsonb not null
);

-- ``secret`` is derived from the code, which is kept nowhere.
create table enrolment_code (
    secret bytea primary key,
    centre text not null,
    number integer not null,
    replaces boolean not null,
    expires_at timestamptz not null,
    used_by uuid references desk,
    used_at timestamptz
);

create index enrolment_code_window on enrolment_code (centre, number);

-- Requests seen while their nonce is fresh. Not logged: after a crash it starts empty, and a
-- request repeated then is answered as a duplicate.
create unlogged table seen_request (
    signature bytea primary key,
    expires_at timestamptz not null
);

create index seen_request_expiry on seen_request (expires_at);

-- A unique constraint of a partitioned table must hold its partition key, so the name of an
-- envelope and its place in the chain have tables of their own. envelope_key holds all that a
-- receipt says, so that one can be given again for ever, also when a month was archived.
create table envelope_key (
    envelope_id bytea primary key,
    month date not null,
    received_at timestamptz not null,
    hub_key text not null,
    size integer not null
) partition by hash (envelope_id);

create table chain_link (
    desk_id uuid not null,
    epoch integer not null,
    seq bigint not null,
    envelope_id bytea not null,
    prev bytea not null,
    primary key (desk_id, epoch, seq)
) partition by hash (desk_id);

do $$
begin
    for part in 0..15 loop
        execute format(
            'create table envelope_key_%s partition of envelope_key '
            'for values with (modulus 16, remainder %s)', part, part);
        execute format(
            'create table chain_link_%s partition of chain_link '
            'for values with (modulus 16, remainder %s)', part, part);
    end loop;
end
$$;

-- ``desk_id`` and ``epoch`` are of the key that signed; ``reason`` says why a person looks first.
create table envelope (
    envelope_id bytea not null,
    month date not null,
    hub_seq bigint generated always as identity,
    received_at timestamptz not null,
    desk_id uuid not null,
    epoch integer not null,
    seq bigint,
    payload_type text not null,
    case_id uuid,
    slip text,
    reason text not null,
    raw bytea not null,
    primary key (envelope_id, month)
) partition by range (month);

alter table envelope alter column raw set storage external;

create index envelope_slip on envelope (slip) where slip is not null;
create index envelope_held on envelope (reason, received_at) where reason <> '';

-- Envelopes that claim a place in a desk's chain which another one stands at, or which follow
-- another than the one before them; the first to come stands in chain_link.
create table fork (
    desk_id uuid not null,
    epoch integer not null,
    seq bigint not null,
    envelope_id bytea not null,
    found_at timestamptz not null,
    primary key (desk_id, epoch, seq, envelope_id)
);

-- How far a chain is known to be whole; moved on when the desk says hello.
create table chain_prefix (
    desk_id uuid not null,
    epoch integer not null,
    seq bigint not null,
    primary key (desk_id, epoch)
);

create table page (
    page_id bytea primary key,
    bytes bigint not null,
    received_at timestamptz not null,
    hub_key text not null,
    desk_id uuid not null
);

-- Readers take rows of finished transactions only, in the order (xid, id): none is ever skipped.
create table feed_item (
    feed text not null,
    desk_id uuid,
    xid xid8 not null default pg_current_xact_id(),
    id bigint generated always as identity,
    key text not null,
    version bigint not null,
    op text not null check (op in ('put', 'drop')),
    body jsonb not null,
    primary key (feed, xid, id)
);

create index feed_item_key on feed_item (feed, key);
