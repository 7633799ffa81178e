-- What the partners decide. What was frozen when a round opened is never changed: the application can add rounds,
-- positions, proofs and extensions, and can take none of them back.

create table decision (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null,
  matter text not null check (matter ~ '^[a-z]+(-[a-z]+)*$'),
  title jsonb not null,
  -- What is proposed, as CommonMark; and why.
  question jsonb not null,
  background jsonb not null default '{}',
  proposer_id uuid,
  -- None where the secretariat proposes.
  organisation_id uuid,
  -- What adoption takes effect on: an application, a proposal of a group, a draft of the charter.
  subject_type text,
  subject_id uuid,
  confidential boolean not null default false,
  drafted_at timestamptz not null,
  edited_at timestamptz,
  opened_at timestamptz,
  -- The round that is or was the last; 0 for a draft.
  round integer not null default 0 check (round >= 0),
  withdrawn_at timestamptz,
  withdrawn_because text check (length(withdrawn_because) between 1 and 5000),
  settled_at timestamptz,
  outcome text check (outcome in ('adopted', 'rejected', 'vetoed', 'withdrawn', 'stopped', 'discarded')),
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, proposer_id) references person,
  foreign key (partnership_id, organisation_id) references organisation,
  check ((settled_at is null) = (outcome is null)),
  check ((subject_type is null) = (subject_id is null)),
  check ((opened_at is null) = (round = 0)),
  check ((withdrawn_at is null) = (withdrawn_because is null))
);
-- One decision under way on a thing.
create unique index one_decision_under_way on decision (partnership_id, matter, subject_id)
  where settled_at is null and subject_id is not null;
create index decisions_by_time on decision (partnership_id, (coalesce(opened_at, drafted_at)) desc, id desc);
call keep_apart('decision');
comment on column decision.title is 'type: Text';
comment on column decision.question is 'type: Text';
comment on column decision.background is 'type: Text';
grant select, insert, update on decision to tovholder_app;

-- Who is party to the matter, or said to have an interest of its own.
create table decision_party (
  partnership_id uuid not null,
  decision_id uuid not null,
  organisation_id uuid not null,
  reason text not null check (reason in ('party', 'own-interest')),
  primary key (partnership_id, decision_id, organisation_id),
  foreign key (partnership_id, decision_id) references decision on delete cascade,
  foreign key (partnership_id, organisation_id) references organisation
);
call keep_apart('decision_party');
grant select, insert, delete on decision_party to tovholder_app;

-- One round: a silent procedure or a ballot, with the text, the rule and the electorate as they stood when it opened.
create table decision_round (
  partnership_id uuid not null,
  decision_id uuid not null,
  round integer not null check (round > 0),
  method text not null check (method in ('silent', 'ballot')),
  title jsonb not null,
  question jsonb not null,
  background jsonb not null,
  -- Of the canonical bytes (RFC 8785) of title, question and background.
  text_sha256 bytea not null check (length(text_sha256) = 32),
  rule jsonb not null,
  electorate jsonb not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  zone text not null,
  counted jsonb not null,
  -- The closing instant with every extension.
  closing_at timestamptz not null,
  -- The question was changed, and another round asks it anew.
  amended_at timestamptz,
  ended_at timestamptz,
  outcome jsonb,
  primary key (partnership_id, decision_id, round),
  foreign key (partnership_id, decision_id) references decision on delete cascade,
  check (closes_at > opens_at and closing_at >= closes_at),
  check ((ended_at is null) = (outcome is null))
);
create unique index one_round_open on decision_round (partnership_id, decision_id) where ended_at is null;
call keep_apart('decision_round');
comment on column decision_round.title is 'type: Text';
comment on column decision_round.question is 'type: Text';
comment on column decision_round.background is 'type: Text';
grant select, insert, update (closing_at, amended_at, ended_at, outcome) on decision_round to tovholder_app;

create table decision_extension (
  partnership_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  round integer not null,
  at timestamptz not null,
  closes_at timestamptz not null,
  why text not null check (length(why) between 1 and 5000),
  person_id uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, decision_id, round) references decision_round on delete cascade,
  foreign key (partnership_id, person_id) references person
);
call keep_apart('decision_extension');
grant select, insert on decision_extension to tovholder_app;

-- A position as it was received. Never changed: who answers again adds another.
create table decision_position (
  partnership_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  round integer not null,
  organisation_id uuid not null,
  says text not null check (says in ('for', 'against', 'abstain', 'agree', 'comment', 'object')),
  reason text check (length(reason) between 1 and 20000),
  language text not null,
  via text not null check (via in ('mandate', 'paper')),
  -- Who gave it for the organisation, or who entered what came on paper.
  person_id uuid,
  at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, decision_id, round) references decision_round on delete cascade,
  foreign key (partnership_id, organisation_id) references organisation,
  foreign key (partnership_id, person_id) references person,
  check (says not in ('object', 'comment') or reason is not null)
);
create index positions_of_round on decision_position (partnership_id, decision_id, round, at, id);
call keep_apart('decision_position');
grant select, insert on decision_position to tovholder_app;

-- A secret ballot: who voted, and apart from it what was voted. Nothing joins the two: a ballot has a random id and no
-- time, and all of them are written anew, shuffled, at closing.
create table decision_voter (
  partnership_id uuid not null,
  decision_id uuid not null,
  round integer not null,
  organisation_id uuid not null,
  person_id uuid,
  primary key (partnership_id, decision_id, round, organisation_id),
  foreign key (partnership_id, decision_id, round) references decision_round on delete cascade,
  foreign key (partnership_id, organisation_id) references organisation,
  foreign key (partnership_id, person_id) references person
);
call keep_apart('decision_voter');
grant select, insert on decision_voter to tovholder_app;

create table decision_ballot (
  partnership_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  round integer not null,
  says text not null check (says in ('for', 'against', 'abstain')),
  weight integer not null check (weight > 0),
  primary key (partnership_id, id),
  foreign key (partnership_id, decision_id, round) references decision_round on delete cascade
);
create index ballots_of_round on decision_ballot (partnership_id, decision_id, round);
call keep_apart('decision_ballot');
grant select, insert, delete on decision_ballot to tovholder_app;

-- Notice shown in another way, as the secretariat wrote down.
create table decision_proof (
  partnership_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  round integer not null,
  organisation_id uuid not null,
  had_at timestamptz not null,
  entered_at timestamptz not null,
  how text not null check (length(how) between 1 and 5000),
  person_id uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, decision_id, round) references decision_round on delete cascade,
  foreign key (partnership_id, organisation_id) references organisation,
  foreign key (partnership_id, person_id) references person
);
call keep_apart('decision_proof');
grant select, insert on decision_proof to tovholder_app;

create table decision_casting_vote (
  partnership_id uuid not null,
  decision_id uuid not null,
  round integer not null,
  says text not null check (says in ('for', 'against')),
  at timestamptz not null,
  note text check (length(note) between 1 and 5000),
  person_id uuid,
  primary key (partnership_id, decision_id, round),
  foreign key (partnership_id, decision_id, round) references decision_round on delete cascade,
  foreign key (partnership_id, person_id) references person
);
call keep_apart('decision_casting_vote');
grant select, insert on decision_casting_vote to tovholder_app;

-- A partner that left the partnership while the decision was under way.
create table decision_leaving (
  partnership_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  organisation_id uuid not null,
  at timestamptz not null,
  primary key (partnership_id, id),
  unique (partnership_id, decision_id, organisation_id),
  foreign key (partnership_id, decision_id) references decision on delete cascade,
  foreign key (partnership_id, organisation_id) references organisation
);
call keep_apart('decision_leaving');
grant select, insert on decision_leaving to tovholder_app;
