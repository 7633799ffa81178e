-- A file comes from somebody, and belongs to nothing until a thing holds it: a decision its attachment, a vote on paper its
-- scan. Whoever may see the thing may have the file. Both rows are written once; the file's own is never changed.

create table file_sent (
  partnership_id uuid not null,
  file_id uuid not null,
  person_id uuid not null,
  -- Real time: files that nothing holds are forgotten after a day of it.
  sent_at timestamptz not null,
  primary key (partnership_id, file_id),
  foreign key (partnership_id, file_id) references file on delete cascade,
  foreign key (partnership_id, person_id) references person on delete cascade
);
create index files_of_sender on file_sent (partnership_id, person_id);
call keep_apart('file_sent');
grant select, insert, delete on file_sent to tovholder_app;

create table file_held (
  partnership_id uuid not null,
  file_id uuid not null,
  holder_type text not null,
  holder_id uuid not null,
  -- In the order that they were chosen in.
  position integer not null check (position >= 0),
  -- Partnership's time.
  held_at timestamptz not null,
  primary key (partnership_id, file_id),
  foreign key (partnership_id, file_id) references file on delete cascade
);
create index files_of_holder on file_held (partnership_id, holder_type, holder_id, held_at, position);
call keep_apart('file_held');
grant select, insert, delete on file_held to tovholder_app;
