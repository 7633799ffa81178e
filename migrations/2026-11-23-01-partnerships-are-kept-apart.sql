-- Every table that belongs to a partnership starts with its id and is hidden by row-level security from any
-- transaction that was not opened for that partnership. The policies are the second wall; the code is the first.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

create function current_partnership() returns uuid
language sql stable parallel safe
return nullif(current_setting('tovholder.partnership', true), '')::uuid;

-- Used by every later migration, once per table: one way to keep partnerships apart.
create procedure keep_apart(kept regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', kept);
  execute format(
    'create policy own_partnership on %s using (partnership_id = current_partnership()) with check (partnership_id = current_partnership())',
    kept
  );
end $$;

create table partnership (
  partnership_id uuid primary key,
  key text not null unique check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
  name jsonb not null,
  languages text[] not null check (cardinality(languages) > 0),
  zone text not null,
  clock_shift_ms bigint not null default 0,
  created_at timestamptz not null
);
call keep_apart('partnership');
-- A comment `type: …` gives the column's type in TypeScript where SQL's own says too little.
comment on column partnership.name is 'type: Text';

create table partnership_host (
  host text primary key check (host = lower(host) and host !~ '[/:@[:space:]]'),
  partnership_id uuid not null references partnership on delete cascade
);
call keep_apart('partnership_host');

-- Background work walks all partnerships, one transaction each.
create function all_partnerships() returns table (
  partnership_id uuid, key text, name jsonb, clock_shift_ms bigint, hosts text[]
)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select p.partnership_id, p.key, p.name, p.clock_shift_ms,
         array(select h.host from partnership_host h where h.partnership_id = p.partnership_id order by h.host)
  from partnership p
  order by p.key;
end;

revoke all on function all_partnerships() from public;
grant execute on function all_partnerships() to tovholder_app;
grant select, insert, update, delete on partnership to tovholder_app;
grant select, insert, update, delete on partnership_host to tovholder_app;

-- Readable addresses. A slug that was once given out leads to its subject for ever.
create table slug (
  partnership_id uuid not null references partnership on delete cascade,
  noun text not null,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  subject_id uuid not null,
  is_current boolean not null default true,
  primary key (partnership_id, noun, slug)
);
create unique index one_current_slug on slug (partnership_id, noun, subject_id) where is_current;
call keep_apart('slug');
grant select, insert, update on slug to tovholder_app;
