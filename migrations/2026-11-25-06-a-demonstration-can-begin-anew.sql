-- Drops a demonstration with all that belongs to it, and nothing that is none. Tables refer to each other in many ways, and
-- those to come will too: what still is referred to waits for the next round.
create function drop_demonstration(p_partnership uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  kept record;
  waiting boolean;
begin
  if p_partnership is distinct from current_partnership() then
    raise exception 'drop_demonstration: not the partnership of this transaction' using errcode = 'insufficient_privilege';
  end if;
  perform 1 from partnership where partnership_id = p_partnership and demonstration for update;
  if not found then
    return false;
  end if;
  for n in 1..50 loop
    waiting := false;
    for kept in
      select c.oid::regclass as name from pg_class c
      join pg_namespace s on s.oid = c.relnamespace and s.nspname = 'public'
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'partnership_id' and not a.attisdropped
      where c.relkind = 'r' and c.relname <> 'partnership'
    loop
      begin
        execute format('delete from %s where partnership_id = $1', kept.name) using p_partnership;
      exception when foreign_key_violation then
        waiting := true;
      end;
    end loop;
    exit when not waiting;
  end loop;
  delete from partnership where partnership_id = p_partnership;
  return true;
end $$;
revoke all on function drop_demonstration(uuid) from public;
grant execute on function drop_demonstration(uuid) to tovholder_app;
