-- A demonstration says so: its clock can be moved, its mail stays in its outbox, and anybody can try its roles. None of
-- that exists for a partnership that is not marked here, whatever else is in its rows.

alter table partnership add column demonstration boolean not null default false;
update partnership set demonstration = true where clock_shift_ms <> 0;
alter table partnership add check (demonstration or clock_shift_ms = 0);

drop function all_partnerships();
create function all_partnerships() returns table (
  partnership_id uuid, key text, name jsonb, languages text[], zone text, clock_shift_ms bigint, demonstration boolean,
  hosts text[]
)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select p.partnership_id, p.key, p.name, p.languages, p.zone, p.clock_shift_ms, p.demonstration,
         array(select h.host from partnership_host h where h.partnership_id = p.partnership_id order by h.host)
  from partnership p
  order by p.key;
end;
revoke all on function all_partnerships() from public;
grant execute on function all_partnerships() to tovholder_app;

drop function partnership_at(text);
create function partnership_at(wanted_host text) returns table (
  partnership_id uuid, key text, name jsonb, languages text[], zone text, clock_shift_ms bigint, demonstration boolean,
  seq bigint, hash bytea, public_hash bytea
)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select p.partnership_id, p.key, p.name, p.languages, p.zone, p.clock_shift_ms, p.demonstration,
         j.seq, j.hash, j.public_hash
  from partnership_host h
  join partnership p using (partnership_id)
  join journal_head j using (partnership_id)
  where h.host = wanted_host;
end;
revoke all on function partnership_at(text) from public;
grant execute on function partnership_at(text) to tovholder_app;
