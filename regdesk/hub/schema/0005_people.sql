-- What keeps people's own words and numbers to as little as is needed, and work that does not end.

-- The secrets that hash whom a case is about, sealed once for each of the hub's keys: they do not
-- change with it.
create table people_secret (
    key_id text primary key,
    sealed bytea not null
);

-- Since when a case has failed more often than the settings allow.
alter table work_item add column stuck_since timestamptz;
create index work_item_stuck on work_item (stuck_since, case_id) where stuck_since is not null;

-- ``moved_on``: a person wanted the case back at its desk, and there was nothing to return any more.
alter table possible_duplicate drop constraint possible_duplicate_settled_as_check,
    add constraint possible_duplicate_settled_as_check
        check (settled_as in ('separate', 'return', 'corrected', 'moved_on'));

-- What the citizen typed goes as soon as no desk needs it from here; null then.
alter table application alter column body drop not null,
    drop constraint application_state_check,
    add constraint application_state_check check (state in ('new', 'claimed', 'expired'));
create index application_told on application (arrived_at) where body is not null;
