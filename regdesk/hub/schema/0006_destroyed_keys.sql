-- A page's key that was destroyed stays destroyed, also where the desk that has it sends it again:
-- its row remains, without the key.
alter table page_key alter column key drop not null;

create function refuse_key_deletion() returns trigger language plpgsql as $$
begin
    raise exception 'set page_key.key to null: a row that is gone would let the key come back';
end
$$;
create trigger refuse_deletion before delete on page_key
    for each row execute function refuse_key_deletion();
