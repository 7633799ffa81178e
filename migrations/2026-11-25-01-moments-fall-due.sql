-- What falls due at a moment of the partnership's time: a window closes, a milestone is asked about. Written by the act
-- that made it due, and walked in the order of time, each once. A moment that nobody needs any more is called off.

create table due_moment (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+$'),
  subject_type text not null,
  subject_id uuid not null,
  -- Tells moments of one kind and subject apart: a round, an occurrence, a distance.
  reference text not null default '' check (length(reference) <= 120),
  at timestamptz not null,
  made_at timestamptz not null,
  done_at timestamptz,
  called_off_at timestamptz,
  -- What went wrong, where it could not be done. It holds up nothing else, and is tried again.
  attempts integer not null default 0,
  error text,
  next_try_at timestamptz,
  primary key (partnership_id, id),
  check (done_at is null or called_off_at is null)
);
-- One moment for each thing that is to happen.
create unique index one_due_moment on due_moment (partnership_id, kind, subject_id, reference) where called_off_at is null;
create index moments_waiting on due_moment (partnership_id, at, id) where done_at is null and called_off_at is null;
create index moments_of_subject on due_moment (partnership_id, subject_id);
call keep_apart('due_moment');
grant select, insert, update on due_moment to tovholder_app;

-- One row a partnership: who walks holds it, so that moments are walked one after the other.
create table moment_walk (
  partnership_id uuid primary key references partnership on delete cascade
);
call keep_apart('moment_walk');
grant select, insert, update on moment_walk to tovholder_app;
