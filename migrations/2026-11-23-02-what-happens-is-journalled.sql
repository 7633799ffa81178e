-- The journal is append-only and hash-chained per partnership. The application can read it and append to it
-- through journal_append, and can do nothing else to it.

create table journal_entry (
  partnership_id uuid not null references partnership on delete cascade,
  seq bigint not null check (seq > 0),
  id uuid not null,
  name text not null,
  version integer not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  actor uuid,
  organisation uuid,
  mandate uuid,
  via text not null,
  subject_type text not null,
  subject_id uuid not null,
  article text,
  charter_version integer,
  cause uuid,
  audience text not null check (audience in ('public', 'partners', 'group', 'secretariat', 'person')),
  payload bytea not null,
  prev bytea not null check (length(prev) = 32),
  hash bytea not null check (length(hash) = 32),
  primary key (partnership_id, seq),
  unique (partnership_id, id)
);
create index journal_by_subject on journal_entry (partnership_id, subject_type, subject_id, seq);
call keep_apart('journal_entry');
grant select on journal_entry to tovholder_app;

-- One row a partnership: the chain's lock, its last hash, and the two versions of what a reader can see.
create table journal_head (
  partnership_id uuid primary key references partnership on delete cascade,
  seq bigint not null default 0,
  hash bytea not null default decode(repeat('00', 32), 'hex'),
  public_hash bytea not null default decode(repeat('00', 32), 'hex')
) with (fillfactor = 10);
call keep_apart('journal_head');
grant select on journal_head to tovholder_app;

-- A journal is opened once, at zero.
create function journal_open(p_partnership uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if p_partnership is distinct from current_partnership() then
    raise exception 'journal_open: not the partnership of this transaction' using errcode = 'insufficient_privilege';
  end if;
  insert into journal_head (partnership_id) values (p_partnership);
end $$;
revoke all on function journal_open(uuid) from public;
grant execute on function journal_open(uuid) to tovholder_app;

-- Personal values stand here, and only their salted hash in the chain, so that they can be erased.
create table journal_private (
  partnership_id uuid not null,
  entry_id uuid not null,
  field text not null,
  salt bytea not null check (length(salt) = 32),
  value jsonb not null,
  primary key (partnership_id, entry_id, field),
  foreign key (partnership_id, entry_id) references journal_entry (partnership_id, id) on delete cascade
    deferrable initially deferred
);
call keep_apart('journal_private');
grant select, insert, delete on journal_private to tovholder_app;

-- To be called as the last statement before commit: the update holds the chain's lock until then, and every
-- statement after it would make all other acts of the partnership wait.
create function journal_append(
  p_partnership uuid, p_id uuid, p_name text, p_version integer, p_at timestamptz, p_recorded_at timestamptz,
  p_actor uuid, p_organisation uuid, p_mandate uuid, p_via text, p_subject_type text, p_subject_id uuid,
  p_article text, p_charter_version integer, p_cause uuid, p_audience text, p_payload bytea, p_body_hash bytea
) returns bigint
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  v_seq bigint;
  v_prev bytea;
  v_hash bytea;
begin
  if p_partnership is distinct from current_partnership() then
    raise exception 'journal_append: not the partnership of this transaction' using errcode = 'insufficient_privilege';
  end if;
  select seq + 1, hash into strict v_seq, v_prev from journal_head where partnership_id = p_partnership for update;
  v_hash := sha256(v_prev || int8send(v_seq) || p_body_hash);
  insert into journal_entry values (
    p_partnership, v_seq, p_id, p_name, p_version, p_at, p_recorded_at, p_actor, p_organisation, p_mandate, p_via,
    p_subject_type, p_subject_id, p_article, p_charter_version, p_cause, p_audience, p_payload, v_prev, v_hash
  );
  update journal_head
  set seq = v_seq, hash = v_hash, public_hash = case when p_audience = 'public' then v_hash else public_hash end
  where partnership_id = p_partnership;
  return v_seq;
end $$;
revoke all on function journal_append(
  uuid, uuid, text, integer, timestamptz, timestamptz, uuid, uuid, uuid, text, text, uuid, text, integer, uuid, text,
  bytea, bytea
) from public;
grant execute on function journal_append(
  uuid, uuid, text, integer, timestamptz, timestamptz, uuid, uuid, uuid, text, text, uuid, text, integer, uuid, text,
  bytea, bytea
) to tovholder_app;

-- What every request has to know before a transaction can be opened: whose host it came to, what time it is there,
-- and the versions of what can be seen. One statement, because every request asks.
create function partnership_at(wanted_host text) returns table (
  partnership_id uuid, key text, name jsonb, languages text[], zone text, clock_shift_ms bigint,
  seq bigint, hash bytea, public_hash bytea
)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select p.partnership_id, p.key, p.name, p.languages, p.zone, p.clock_shift_ms, j.seq, j.hash, j.public_hash
  from partnership_host h
  join partnership p using (partnership_id)
  join journal_head j using (partnership_id)
  where h.host = wanted_host;
end;
revoke all on function partnership_at(text) from public;
grant execute on function partnership_at(text) to tovholder_app;

-- How far each follower has come, and what it could not do.
create table journal_follower (
  partnership_id uuid not null references partnership on delete cascade,
  follower text not null,
  seq bigint not null default 0,
  primary key (partnership_id, follower)
);
call keep_apart('journal_follower');
grant select, insert, update on journal_follower to tovholder_app;

create table journal_parked (
  partnership_id uuid not null,
  follower text not null,
  seq bigint not null,
  attempts integer not null default 1,
  error text not null,
  parked_at timestamptz not null,
  next_try_at timestamptz not null,
  primary key (partnership_id, follower, seq),
  foreign key (partnership_id, follower) references journal_follower on delete cascade
);
call keep_apart('journal_parked');
grant select, insert, update, delete on journal_parked to tovholder_app;
