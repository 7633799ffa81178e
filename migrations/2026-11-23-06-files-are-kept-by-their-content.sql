-- What a file is called and what it is. Its bytes lie in the data folder under their SHA-256, once per partnership,
-- and are there before the row is. A room that has files refers to them from its own rows, and those say who may see
-- them. Rows are never changed: a file that is replaced is another file.

create table file (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null,
  sha256 bytea not null check (length(sha256) = 32),
  name text not null check (length(name) between 1 and 200),
  media_type text not null check (length(media_type) <= 127 and media_type ~ '^[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+$'),
  size bigint not null check (size >= 0),
  stored_at timestamptz not null,
  primary key (partnership_id, id)
);
-- For the sweep and the backup, which walk the contents and not the names.
create index files_by_content on file (partnership_id, sha256);
call keep_apart('file');
grant select, insert, delete on file to tovholder_app;
