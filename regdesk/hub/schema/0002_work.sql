-- What the hub does after custody. Nothing here is in the way of a receipt: the worker follows
-- the finished transactions of custody as a desk follows a feed.

alter table envelope add column xid xid8 not null default pg_current_xact_id();
create index envelope_place on envelope (xid, hub_seq);

-- How far custody was followed. ``month`` is that of the last envelope, so that only the newest
-- partitions are looked into.
create table work_cursor (
    one_row boolean primary key default true check (one_row),
    xid xid8 not null default '0',
    hub_seq bigint not null default 0,
    month date not null default '-infinity'
);

insert into work_cursor default values;

-- The envelopes of a case, those that a person looks at first among them.
create table case_envelope (
    case_id uuid not null,
    envelope_id bytea not null,
    month date not null,
    primary key (case_id, envelope_id)
);

-- Held envelopes that a person released.
create table released (
    envelope_id bytea primary key,
    released_at timestamptz not null default now(),
    released_by text not null
);

-- Cases that something is to be done about. A row is taken by moving ``not_before`` on, so what
-- a killed instance held comes up again by itself; ``taken`` keeps news of the case from waking a
-- second worker, and ``version`` tells the first that there was news.
create table work_item (
    case_id uuid primary key,
    version bigint not null default 1,
    not_before timestamptz not null default now(),
    taken boolean not null default false,
    attempts integer not null default 0,
    last_error text not null default ''
);

create index work_item_due on work_item (not_before);

-- A case as it stands. ``envelope_id`` is the one that stands for it now; ``closed_as`` is what
-- the register said for good, after which a correction is too late. ``simulated``: no register of
-- the state answers here.
create table case_state (
    case_id uuid primary key,
    desk_id uuid not null,
    centre text not null,
    slip text,
    state text not null check (state in (
        'incomplete', 'overdue', 'duplicate', 'waiting', 'confirmed', 'rejected', 'needs_action'
    )),
    envelope_id bytea,
    closed_as text check (closed_as in ('confirmed', 'rejected')),
    simulated boolean not null default false,
    decided_at timestamptz,
    decision jsonb,
    entered_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create index case_state_slip on case_state (slip) where slip is not null;
create index case_state_attention on case_state (state, updated_at)
    where state in ('incomplete', 'overdue', 'duplicate', 'waiting');

-- Whom a case is about: a keyed hash of the number, or of the name and the day of birth.
create table case_person (
    person_key bytea not null,
    case_id uuid not null references case_state,
    entered_at timestamptz not null,
    primary key (person_key, case_id)
);

create index case_person_newest on case_person (person_key, entered_at desc);
create index case_person_case on case_person (case_id);

-- ``case_id`` waits for a person because of ``other_case_id``; neither is ever changed by the other.
create table possible_duplicate (
    case_id uuid not null,
    other_case_id uuid not null,
    why text not null check (why in ('person', 'application')),
    found_at timestamptz not null default now(),
    settled_at timestamptz,
    settled_by text,
    settled_as text check (settled_as in ('separate', 'return', 'corrected')),
    primary key (case_id, other_case_id)
);

create index possible_duplicate_open on possible_duplicate (found_at) where settled_at is null;

-- Applications from the portal. ``cabinet`` is what the simulated portal's personal cabinet shows.
create table application (
    id uuid primary key,
    centre text not null,
    body jsonb not null,
    state text not null default 'new' check (state in ('new', 'claimed')),
    claimed_case uuid,
    simulated boolean not null,
    cabinet jsonb not null default '[]',
    arrived_at timestamptz not null default now()
);

create index application_case on application (claimed_case) where claimed_case is not null;

-- Which desk has the citizen at its counter, in the order that claims were stored.
create table application_claim (
    number bigint generated always as identity primary key,
    application uuid not null,
    case_id uuid not null,
    envelope_id bytea not null,
    unique (application, case_id)
);

create index application_claim_case on application_claim (case_id);

create table portal_cursor (
    one_row boolean primary key default true check (one_row),
    after text not null default ''
);

insert into portal_cursor default values;

-- What the personal cabinet of a citizen is told; ``told_at`` is null until the portal has it.
create table cabinet_notice (
    application uuid not null references application,
    key text not null,
    notice jsonb not null,
    not_before timestamptz not null default now(),
    attempts integer not null default 0,
    told_at timestamptz,
    primary key (application, key)
);

create index cabinet_notice_due on cabinet_notice (not_before) where told_at is null;

-- The simulated portal's own: what invented citizens sent it, which the hub has yet to fetch.
create table simulated_inbox (
    number bigint generated always as identity primary key,
    body jsonb not null
);

-- Items for the desks of one centre: neither for one desk nor for all.
alter table feed_item add column centre text;
create index feed_item_scope on feed_item (feed, desk_id, centre, xid, id);
