-- Pages that a desk had brought once and destroyed at the end of their term, and that are asked for
-- again in vain: the hub was put back from a copy of before. Receipts given for them stay true.
create table page_gone (
    page_id bytea not null,
    desk_id uuid not null references desk,
    told_at timestamptz not null,
    primary key (page_id, desk_id)
);
