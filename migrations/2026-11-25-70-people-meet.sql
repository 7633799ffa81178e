-- People meet. A meeting is one time or a series of them, known to calendars by its id for ever; each of its times has a
-- row of its own, so that agenda, minutes and who came belong to one time and go with it when it is moved.

create table meeting (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null,
  -- The group whose lead keeps it; none where the secretariat does.
  group_id uuid,
  title jsonb not null,
  about jsonb,
  -- IANA. A meeting keeps its time of day when clocks change.
  zone text not null check (length(zone) between 1 and 60),
  -- The clocks of the zone, as 2027-03-04T10:00:00; with the rule it names the times of a series.
  starts text not null check (starts ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$'),
  minutes integer not null check (minutes between 5 and 20160),
  -- RRULE (RFC 5545), with an end; none where there is one time.
  rule text check (length(rule) between 1 and 500),
  place text check (length(place) between 1 and 300),
  -- To take part from afar. Only those who are invited see it.
  link text check (length(link) between 1 and 1000),
  -- Whether anybody can see that it takes place.
  open boolean not null default false,
  -- RFC 5545: rises with each change that those invited hear of. Answers to what was before `answers_since` count no more.
  sequence integer not null default 0 check (sequence >= 0),
  answers_since integer not null default 0 check (answers_since between 0 and sequence),
  -- The series that it was the later part of.
  continues_id uuid,
  called_by uuid,
  called_at timestamptz not null,
  edited_at timestamptz,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, group_id) references work_group,
  foreign key (partnership_id, continues_id) references meeting,
  foreign key (partnership_id, called_by) references person,
  check (continues_id <> id)
);
call keep_apart('meeting');
comment on column meeting.title is 'type: Text';
comment on column meeting.about is 'type: Text';
grant select, insert, update on meeting to tovholder_app;

-- The groups that meet: the one that keeps it, and those that are invited with it.
create table meeting_group (
  partnership_id uuid not null,
  meeting_id uuid not null,
  group_id uuid not null,
  primary key (partnership_id, meeting_id, group_id),
  foreign key (partnership_id, meeting_id) references meeting on delete cascade,
  foreign key (partnership_id, group_id) references work_group
);
create index meetings_of_group on meeting_group (partnership_id, group_id);
call keep_apart('meeting_group');
grant select, insert, delete on meeting_group to tovholder_app;

create table meeting_time (
  partnership_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  -- The time that the rule gives: by it calendars know which of a series it is.
  named text not null check (named ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$'),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  state text not null default 'regular' check (state in ('regular', 'moved', 'cancelled')),
  cancelled_because jsonb,
  -- Where this one differs from the rest.
  title jsonb,
  place text check (length(place) between 1 and 300),
  link text check (length(link) between 1 and 1000),
  answers_since integer not null default 0,
  primary key (partnership_id, id),
  foreign key (partnership_id, meeting_id) references meeting on delete cascade,
  -- Of a series that moves, each time takes the name that another had a moment before.
  unique (partnership_id, meeting_id, named) deferrable initially deferred,
  check (ends_at > starts_at),
  check (cancelled_because is null or state = 'cancelled')
);
create index times_in_order on meeting_time (partnership_id, starts_at, id);
call keep_apart('meeting_time');
comment on column meeting_time.title is 'type: Text';
comment on column meeting_time.cancelled_because is 'type: Text';
grant select, insert, update on meeting_time to tovholder_app;

-- Who is invited to a meeting and all its times, for an organisation or for themselves.
create table meeting_invited (
  partnership_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  organisation_id uuid,
  invited_at timestamptz not null,
  ended_at timestamptz,
  primary key (partnership_id, meeting_id, person_id),
  foreign key (partnership_id, meeting_id) references meeting on delete cascade,
  foreign key (partnership_id, person_id) references person on delete cascade,
  foreign key (partnership_id, organisation_id) references organisation,
  check (ended_at >= invited_at)
);
create index invited_person on meeting_invited (partnership_id, person_id) where ended_at is null;
call keep_apart('meeting_invited');
grant select, insert, update on meeting_invited to tovholder_app;

-- Answers are kept one after the other; the newest that is about a time holds.
create table meeting_answer (
  partnership_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  scope text not null check (scope in ('all', 'one', 'following')),
  named text check (named ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$'),
  answer text not null check (answer in ('accepted', 'declined', 'tentative')),
  note text check (length(note) between 1 and 500),
  via text not null check (via in ('here', 'calendar')),
  -- What was answered, and by the clock of whose calendar.
  sequence integer not null,
  stamp timestamptz,
  given_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, meeting_id) references meeting on delete cascade,
  foreign key (partnership_id, person_id) references person on delete cascade,
  foreign key (partnership_id, meeting_id, person_id) references meeting_invited on delete cascade,
  check ((named is null) = (scope = 'all'))
);
create index answers_to_meeting on meeting_answer (partnership_id, meeting_id, person_id, given_at, id);
call keep_apart('meeting_answer');
grant select, insert on meeting_answer to tovholder_app;

create table meeting_item (
  partnership_id uuid not null,
  id uuid not null,
  time_id uuid not null,
  n integer not null check (n > 0),
  title jsonb not null,
  -- Who presents it, as the invitation says it.
  presenter text check (length(presenter) between 1 and 200),
  minutes integer check (minutes between 1 and 1440),
  removed_at timestamptz,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, time_id) references meeting_time on delete cascade
);
create unique index one_item_of_a_number on meeting_item (partnership_id, time_id, n) where removed_at is null;
call keep_apart('meeting_item');
comment on column meeting_item.title is 'type: Text';
grant select, insert, update on meeting_item to tovholder_app;
