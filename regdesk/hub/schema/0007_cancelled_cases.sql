-- A case that its desk cancelled: ``cancelling`` until the register answers, then ``cancelled``.
alter table case_state drop constraint case_state_state_check;
alter table case_state add constraint case_state_state_check check (state in (
    'incomplete', 'overdue', 'duplicate', 'waiting', 'confirmed', 'rejected', 'needs_action',
    'cancelling', 'cancelled'
));

alter table case_state drop constraint case_state_closed_as_check;
alter table case_state add constraint case_state_closed_as_check check (closed_as in (
    'confirmed', 'rejected', 'cancelled'
));

drop index case_state_attention;
create index case_state_attention on case_state (state, updated_at)
    where state in ('incomplete', 'overdue', 'duplicate', 'waiting', 'cancelling');
