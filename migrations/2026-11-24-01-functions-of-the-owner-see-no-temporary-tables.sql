-- A session's own temporary tables are found before all others unless the path names their schema, and names it last.
-- Without that, the application could put a table of its own in the place of the journal's, with a trigger that runs
-- as the owner.

alter function all_partnerships() set search_path = pg_catalog, public, pg_temp;
alter function partnership_at(text) set search_path = pg_catalog, public, pg_temp;
alter function journal_open(uuid) set search_path = pg_catalog, public, pg_temp;
alter function journal_append(
  uuid, uuid, text, integer, timestamptz, timestamptz, uuid, uuid, uuid, text, text, uuid, text, integer, uuid, text,
  bytea, bytea
) set search_path = pg_catalog, public, pg_temp;
alter function search_subjects(uuid, text[], text[], text, integer) set search_path = pg_catalog, public, pg_temp;
