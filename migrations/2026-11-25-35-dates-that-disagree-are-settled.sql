-- Where an agreement gives one thing two dates, the group settles which of them holds. What the other one was stays.

create table group_settlement (
  partnership_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  -- `milestone-5`, `success-1`: the side that holds, and the one that gave way.
  holds text not null check (holds ~ '^(milestone|success)-[1-9][0-9]*$'),
  yields text not null check (yields ~ '^(milestone|success)-[1-9][0-9]*$'),
  -- EDTF, with its wording: what the side that gave way said.
  was_due text,
  was_as_written text,
  why jsonb not null,
  person_id uuid,
  settled_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, group_id) references work_group on delete cascade,
  foreign key (partnership_id, person_id) references person,
  check (holds <> yields)
);
create unique index settled_once on group_settlement (partnership_id, group_id, least(holds, yields), greatest(holds, yields));
call keep_apart('group_settlement');
comment on column group_settlement.why is 'type: Text';
grant select, insert on group_settlement to tovholder_app;

-- Where one can see that a milestone is reached.
alter table milestone_report add column evidence text check (length(evidence) between 1 and 2000);
