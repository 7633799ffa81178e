-- The agreement of a partnership, in every version that it has had. What was once in force is never rewritten: the
-- application can add a version and can do nothing else, so that a decision can always be read under the words that
-- it was made under. The column is json and not jsonb because jsonb forgets the order of keys, and an exported
-- charter is the file that was read, byte for byte.

create table charter_version (
  partnership_id uuid not null references partnership on delete cascade,
  version integer not null check (version > 0),
  content json not null,
  -- Of the content's canonical bytes (RFC 8785).
  sha256 bytea not null check (length(sha256) = 32),
  in_force_from timestamptz not null,
  made_at timestamptz not null,
  primary key (partnership_id, version)
);
create index charter_versions_by_time on charter_version (partnership_id, in_force_from, version);
call keep_apart('charter_version');
grant select, insert on charter_version to tovholder_app;
