-- Keys: those of desks that came to one epoch twice, those of the hub, those of pages.

-- Who put a desk into its state: a hold that a person made is not ended by a new epoch.
alter table desk add column held_by_person boolean not null default false;

-- Two copies of a desk began the same epoch: the first has it (desk_key), the others' keys are kept
-- so that what they signed can be taken, for a person to look at.
create table rival_key (
    desk_id uuid not null references desk,
    epoch integer not null,
    public bytea not null,
    added_at timestamptz not null default now(),
    primary key (desk_id, epoch, public)
);

-- The hub's keys since when they were seen, and since when another signs in their place.
create table hub_key (
    key_id text primary key,
    public bytea not null,
    seen_at timestamptz not null default now(),
    retired_at timestamptz
);

-- What opens a page. Deleting the row destroys the page, wherever copies of its file lie.
create table page_key (
    page_id bytea primary key,
    key bytea not null,
    kept_at timestamptz not null default now()
);
