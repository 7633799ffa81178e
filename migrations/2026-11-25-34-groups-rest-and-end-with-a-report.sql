-- A group rests, begins again and ends, each time with a reason. Its closing report answers each of its criteria; its
-- results stay. Anybody can come into an open group, so a seat is also given to a person without an organisation.

create table group_turn (
  partnership_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  from_state text not null check (from_state in ('proposed', 'active', 'dormant', 'completed', 'closed')),
  to_state text not null check (to_state in ('active', 'dormant', 'completed', 'closed')),
  why jsonb,
  person_id uuid,
  turned_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, group_id) references work_group on delete cascade,
  foreign key (partnership_id, person_id) references person,
  check (from_state <> to_state),
  check (why is not null or to_state = 'active')
);
create index turns_of_group on group_turn (partnership_id, group_id, turned_at, id);
call keep_apart('group_turn');
comment on column group_turn.why is 'type: Text';
grant select, insert on group_turn to tovholder_app;

-- What the closing report says of one of the group's criteria. Who begins again and ends again answers anew.
create table group_verdict (
  partnership_id uuid not null,
  turn_id uuid not null,
  n integer not null check (n > 0),
  verdict text not null check (verdict in ('met', 'partly', 'unmet')),
  words jsonb,
  primary key (partnership_id, turn_id, n),
  foreign key (partnership_id, turn_id) references group_turn on delete cascade
);
call keep_apart('group_verdict');
comment on column group_verdict.words is 'type: Text';
grant select, insert on group_verdict to tovholder_app;

-- Something that came of a group's work.
create table group_result (
  partnership_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  title jsonb not null,
  link text check (length(link) between 1 and 2000),
  person_id uuid,
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, group_id) references work_group on delete cascade,
  foreign key (partnership_id, person_id) references person
);
create index results_of_group on group_result (partnership_id, group_id, added_at, id) where removed_at is null;
call keep_apart('group_result');
comment on column group_result.title is 'type: Text';
grant select, insert, update on group_result to tovholder_app;
