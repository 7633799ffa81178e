-- A mail is queued with what it is about, and written when it is about to leave: then it is asked once more whether it is
-- needed, and ten thousand of them are queued in no time. What was written is kept, so that a second try is the same.

alter table mail_message
  alter column subject drop not null,
  alter column body_text drop not null,
  alter column body_html drop not null,
  alter column message_id drop not null,
  -- `account`: about signing in. `duty`: what a member owes an answer to. `talk`: a thread that one follows.
  -- `news`, `digest`: what one has asked for.
  add column stream text not null default 'account' check (stream in ('account', 'duty', 'talk', 'news', 'digest')),
  add column subject_type text,
  add column subject_id uuid,
  add column ask_id uuid,
  -- What the writer of its kind needs to know.
  add column parameters jsonb not null default '{}',
  -- The partnership's time when its reason arose, which is what the demonstration shows.
  add column at timestamptz,
  add column written_at timestamptz,
  -- The first message of its thread.
  add column thread text,
  -- The envelope's and the header's further lines, by name.
  add column headers jsonb not null default '{}',
  -- Which links the text has a place for. Their tokens are made anew for each try and never kept with the text.
  add column secrets jsonb not null default '[]',
  -- Taken by a process that is giving it to the relay; after a crash the outcome is unknown.
  add column taken_at timestamptz,
  -- Not needed any more, or the address was stopped.
  add column dropped_at timestamptz,
  add column dropped_because text,
  -- The partnership's time at which the relay took it, and at which it failed for good, before or after: what notice is
  -- proven by. Where the demonstration moved its clock, the machine's time would prove nothing.
  add column accepted_at timestamptz,
  add column lost_at timestamptz,
  -- What came back after the relay had taken it.
  add column returned_at timestamptz,
  add column returned_because text,
  add foreign key (partnership_id, ask_id) references ask on delete cascade,
  add check (written_at is null or (subject is not null and body_text is not null and body_html is not null and message_id is not null));
update mail_message set written_at = queued_at, at = queued_at, accepted_at = sent_at, lost_at = failed_at;
alter table mail_message alter column at set not null;

drop index mail_waiting;
create index mail_waiting on mail_message (partnership_id, next_try_at)
  where sent_at is null and failed_at is null and dropped_at is null;
create index mail_of_ask on mail_message (partnership_id, ask_id) where ask_id is not null;
create index mail_by_time on mail_message (partnership_id, at desc, id desc);
create index mail_by_message_id on mail_message (partnership_id, message_id) where message_id is not null;

-- Every try, with what came of it: the ledger that notice is proven by.
create table mail_attempt (
  partnership_id uuid not null,
  mail_id uuid not null,
  n integer not null check (n > 0),
  began_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('accepted', 'refused', 'put-off', 'unknown')),
  -- What the relay said.
  reply text check (length(reply) <= 1000),
  primary key (partnership_id, mail_id, n),
  foreign key (partnership_id, mail_id) references mail_message on delete cascade
);
call keep_apart('mail_attempt');
grant select, insert, update on mail_attempt to tovholder_app;

-- An address that keeps failing is stopped, and the secretariat is told. A change of address starts anew.
create table mail_address (
  partnership_id uuid not null references partnership on delete cascade,
  email text not null check (email = lower(email) and length(email) <= 254),
  failures integer not null default 0,
  last_failed_at timestamptz,
  stopped_at timestamptz,
  because text check (length(because) <= 500),
  primary key (partnership_id, email)
);
call keep_apart('mail_address');
grant select, insert, update, delete on mail_address to tovholder_app;

-- A person has left a stream, or one thread of it, by the link that every such mail carries.
create table mail_left (
  partnership_id uuid not null,
  person_id uuid not null,
  stream text not null check (stream in ('talk', 'news', 'digest')),
  -- The thread's subject; none where it is the whole stream.
  subject_id uuid,
  left_at timestamptz not null,
  foreign key (partnership_id, person_id) references person on delete cascade,
  unique nulls not distinct (partnership_id, person_id, stream, subject_id)
);
call keep_apart('mail_left');
grant select, insert, delete on mail_left to tovholder_app;
