-- What is asked of somebody: a position on a decision, how a milestone goes, whether one comes. It is asked of an
-- organisation or of a person, once per subject and reference, and stays open until it is answered, called off or over.

create table ask (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+$'),
  subject_type text not null,
  subject_id uuid not null,
  reference text not null default '' check (length(reference) <= 120),
  organisation_id uuid,
  person_id uuid,
  opened_at timestamptz not null,
  -- The partnership's time until which it can be answered; none where it stays open.
  due_at timestamptz,
  answered_at timestamptz,
  answered_by uuid,
  answer text check (length(answer) <= 60),
  ended_at timestamptz,
  ended_because text check (ended_because in ('called-off', 'over', 'settled')),
  primary key (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation,
  foreign key (partnership_id, person_id) references person on delete cascade,
  foreign key (partnership_id, answered_by) references person,
  check ((organisation_id is null) <> (person_id is null)),
  check ((answered_at is null) = (answer is null)),
  check ((ended_at is null) = (ended_because is null))
);
create unique index one_ask on ask (partnership_id, kind, subject_id, reference, organisation_id, person_id) nulls not distinct;
create index asks_of_subject on ask (partnership_id, subject_id, kind);
create index asks_of_organisation on ask (partnership_id, organisation_id) where ended_at is null;
call keep_apart('ask');
grant select, insert, update on ask to tovholder_app;

-- Who can answer it: those who stood for the organisation then, and those who came to.
create table ask_recipient (
  partnership_id uuid not null,
  ask_id uuid not null,
  person_id uuid not null,
  added_at timestamptz not null,
  ended_at timestamptz,
  primary key (partnership_id, ask_id, person_id),
  foreign key (partnership_id, ask_id) references ask on delete cascade,
  foreign key (partnership_id, person_id) references person on delete cascade
);
create index asks_of_person on ask_recipient (partnership_id, person_id) where ended_at is null;
call keep_apart('ask_recipient');
grant select, insert, update on ask_recipient to tovholder_app;

-- A link in a mail that answers an ask: opaque, kept hashed, good for one ask and one person. That it was fetched shows
-- nothing: a scanner may have done it.
create table ask_link (
  partnership_id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  ask_id uuid not null,
  person_id uuid not null,
  made_at timestamptz not null,
  fetched_at timestamptz,
  fetches integer not null default 0,
  used_at timestamptz,
  primary key (partnership_id, token_hash),
  foreign key (partnership_id, ask_id) references ask on delete cascade,
  foreign key (partnership_id, person_id) references person on delete cascade,
  foreign key (partnership_id, ask_id, person_id) references ask_recipient on delete cascade
);
create index links_of_ask on ask_link (partnership_id, ask_id, person_id);
call keep_apart('ask_link');
grant select, insert, update, delete on ask_link to tovholder_app;
