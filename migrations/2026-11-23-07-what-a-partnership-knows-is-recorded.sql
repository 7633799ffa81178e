-- What a partnership knows of its world: facilities, missions, activities, competences, history. Each is a record of a
-- type that a room declares, with its content in the shape of the partnership's file, so that nothing is lost on the
-- way in and out. A record's key is its name in that file, and what other records point at.

create table record (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null,
  type text not null check (type ~ '^[a-z]+(-[a-z]+)*$'),
  key text not null check (length(key) between 1 and 80),
  position integer not null,
  content jsonb not null,
  added_at timestamptz not null,
  edited_at timestamptz,
  removed_at timestamptz,
  version integer not null default 1,
  primary key (partnership_id, id)
);
create unique index one_record_of_a_key on record (partnership_id, type, key) where removed_at is null;
create index records_in_order on record (partnership_id, type, position, id) where removed_at is null;
call keep_apart('record');
grant select, insert, update on record to tovholder_app;
