-- Groups do the work. What a group says of itself stands in its content, in the shape of the partnership's file; what
-- other things point at, or what is counted and dated, has tables of its own. A sub-group is a group inside another.

create table work_group (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null,
  parent_id uuid,
  -- Its short name in the partnership's file, and what other records point at.
  key text not null check (length(key) between 1 and 80),
  -- One of the charter's kinds; a sub-group has none of its own.
  kind text check (length(kind) between 1 and 80),
  title jsonb not null,
  purpose jsonb,
  content jsonb not null default '{}',
  position integer not null,
  added_at timestamptz not null,
  edited_at timestamptz,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, parent_id) references work_group,
  unique nulls not distinct (partnership_id, parent_id, key),
  check ((kind is null) = (parent_id is not null)),
  check (parent_id <> id)
);
create index groups_in_order on work_group (partnership_id, position, id) where parent_id is null;
call keep_apart('work_group');
comment on column work_group.title is 'type: Text';
comment on column work_group.purpose is 'type: Text';
grant select, insert, update on work_group to tovholder_app;

-- A coordination group and those that it brings together.
create table group_coordination (
  partnership_id uuid not null,
  group_id uuid not null,
  coordinated_id uuid not null,
  position integer not null,
  primary key (partnership_id, group_id, coordinated_id),
  foreign key (partnership_id, group_id) references work_group on delete cascade,
  foreign key (partnership_id, coordinated_id) references work_group,
  check (group_id <> coordinated_id)
);
create index coordinators_of_group on group_coordination (partnership_id, coordinated_id);
call keep_apart('group_coordination');
grant select, insert, delete on group_coordination to tovholder_app;

-- A place in a group: held by an organisation and filled by a person, or held by a person without one. A `contact` is
-- an organisation that a sub-group coordinates with. A seat that ended stays as history.
create table group_seat (
  partnership_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  organisation_id uuid,
  person_id uuid,
  role text not null check (role in ('lead', 'partner', 'contact')),
  position integer not null,
  given_at timestamptz not null,
  ended_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, group_id) references work_group on delete cascade,
  foreign key (partnership_id, organisation_id) references organisation,
  foreign key (partnership_id, person_id) references person,
  check (organisation_id is not null or person_id is not null),
  check (ended_at >= given_at)
);
create unique index one_seat_of_a_role on group_seat (partnership_id, group_id, role, organisation_id)
  where ended_at is null and organisation_id is not null;
create unique index one_seat_of_a_person on group_seat (partnership_id, group_id, role, person_id)
  where ended_at is null and organisation_id is null;
create index seats_of_organisation on group_seat (partnership_id, organisation_id) where ended_at is null;
call keep_apart('group_seat');
grant select, insert, update on group_seat to tovholder_app;

-- Due dates are EDTF (ISO 8601-2), with the wording they came with. What was agreed stays; what holds now can move.
create table milestone (
  partnership_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  n integer not null check (n > 0),
  text jsonb not null,
  agreed_due text not null check (length(agreed_due) between 1 and 60),
  agreed_as_written text,
  due text not null check (length(due) between 1 and 60),
  as_written text,
  -- The agreement names no year; the date holds the one that was read into it.
  year_inferred boolean not null default false,
  status text not null default 'planned'
    check (status in ('planned', 'on-track', 'at-risk', 'done', 'dropped')),
  owner_id uuid,
  -- Where the source disagrees with itself.
  conflict jsonb,
  added_at timestamptz not null,
  edited_at timestamptz,
  version integer not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, group_id, n),
  foreign key (partnership_id, group_id) references work_group on delete cascade,
  foreign key (partnership_id, owner_id) references organisation
);
call keep_apart('milestone');
comment on column milestone.text is 'type: Text';
grant select, insert, update on milestone to tovholder_app;

-- Whose approval a milestone is.
create table milestone_approval (
  partnership_id uuid not null,
  milestone_id uuid not null,
  organisation_id uuid not null,
  position integer not null,
  primary key (partnership_id, milestone_id, organisation_id),
  foreign key (partnership_id, milestone_id) references milestone on delete cascade,
  foreign key (partnership_id, organisation_id) references organisation
);
call keep_apart('milestone_approval');
grant select, insert on milestone_approval to tovholder_app;

-- How a milestone was said to stand, with a line.
create table milestone_report (
  partnership_id uuid not null,
  id uuid not null,
  milestone_id uuid not null,
  status text not null check (status in ('on-track', 'at-risk', 'done', 'dropped')),
  note jsonb,
  person_id uuid,
  reported_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, milestone_id) references milestone on delete cascade,
  foreign key (partnership_id, person_id) references person
);
create index reports_of_milestone on milestone_report (partnership_id, milestone_id, reported_at, id);
call keep_apart('milestone_report');
comment on column milestone_report.note is 'type: Text';
grant select, insert on milestone_report to tovholder_app;

-- A due date that moved: both dates, who moved it, and why.
create table milestone_slip (
  partnership_id uuid not null,
  id uuid not null,
  milestone_id uuid not null,
  old_due text not null check (length(old_due) between 1 and 60),
  old_as_written text,
  new_due text not null check (length(new_due) between 1 and 60),
  why jsonb not null,
  person_id uuid,
  moved_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, milestone_id) references milestone on delete cascade,
  foreign key (partnership_id, person_id) references person,
  check (old_due <> new_due)
);
create index slips_of_milestone on milestone_slip (partnership_id, milestone_id, moved_at, id);
call keep_apart('milestone_slip');
comment on column milestone_slip.why is 'type: Text';
grant select, insert on milestone_slip to tovholder_app;
