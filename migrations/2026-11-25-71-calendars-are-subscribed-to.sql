-- A person's own calendar has a secret address, since calendars that subscribe cannot sign in. Kept hashed; a new one ends
-- the one before, and it can be taken back.

create table calendar_address (
  partnership_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, token_hash),
  foreign key (partnership_id, person_id) references person on delete cascade
);
create unique index one_calendar_address on calendar_address (partnership_id, person_id) where ended_at is null;
call keep_apart('calendar_address');
grant select, insert, update on calendar_address to tovholder_app;
