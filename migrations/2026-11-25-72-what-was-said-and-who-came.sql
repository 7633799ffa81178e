-- What was said, item by item, and who came. A text is kept in each of its versions, so that two who write at once lose
-- nothing. Minutes are a draft until they are approved: by whoever keeps the meeting, or by nobody objecting in time.

create table meeting_note (
  partnership_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  version integer not null check (version > 0),
  -- CommonMark.
  text text not null check (length(text) <= 20000),
  person_id uuid,
  written_at timestamptz not null,
  primary key (partnership_id, id),
  unique (partnership_id, item_id, version),
  foreign key (partnership_id, item_id) references meeting_item on delete cascade,
  foreign key (partnership_id, person_id) references person
);
call keep_apart('meeting_note');
grant select, insert on meeting_note to tovholder_app;

create table meeting_minutes (
  partnership_id uuid not null,
  time_id uuid not null,
  state text not null check (state in ('draft', 'sent-round', 'approved')),
  -- Until when those invited can object; then they are approved.
  until timestamptz,
  objection text check (length(objection) between 1 and 1000),
  approved_at timestamptz,
  -- None where nobody objected.
  approved_by uuid,
  primary key (partnership_id, time_id),
  foreign key (partnership_id, time_id) references meeting_time on delete cascade,
  foreign key (partnership_id, approved_by) references person,
  check ((state = 'sent-round') = (until is not null)),
  check ((state = 'approved') = (approved_at is not null))
);
call keep_apart('meeting_minutes');
grant select, insert, update on meeting_minutes to tovholder_app;

create table meeting_attendance (
  partnership_id uuid not null,
  time_id uuid not null,
  person_id uuid not null,
  how text not null check (how in ('on-site', 'remote', 'excused', 'absent')),
  entered_by uuid,
  entered_at timestamptz not null,
  primary key (partnership_id, time_id, person_id),
  foreign key (partnership_id, time_id) references meeting_time on delete cascade,
  foreign key (partnership_id, person_id) references person on delete cascade,
  foreign key (partnership_id, entered_by) references person
);
call keep_apart('meeting_attendance');
grant select, insert, update on meeting_attendance to tovholder_app;
