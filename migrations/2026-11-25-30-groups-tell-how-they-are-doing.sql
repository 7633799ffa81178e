-- A line on how a group is doing, told by whoever leads it, perhaps with how it keeps its plan as they see it.

create table group_update (
  partnership_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  line jsonb,
  light text check (light in ('kept', 'risk', 'broken')),
  person_id uuid,
  told_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, group_id) references work_group on delete cascade,
  foreign key (partnership_id, person_id) references person,
  check (line is not null or light is not null)
);
create index updates_of_group on group_update (partnership_id, group_id, told_at desc, id desc);
call keep_apart('group_update');
comment on column group_update.line is 'type: Text';
grant select, insert on group_update to tovholder_app;
