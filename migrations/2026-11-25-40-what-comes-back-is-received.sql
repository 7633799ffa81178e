-- An address in our mail that takes answers: opaque, kept hashed, good for one person and one thing. It vouches for its
-- person as a link does; what the sender's name says proves nothing.
create table reply_address (
  partnership_id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  mail_id uuid not null,
  person_id uuid not null,
  purpose text not null check (purpose in ('discussion', 'decision')),
  subject_type text not null,
  subject_id uuid not null,
  made_at timestamptz not null,
  primary key (partnership_id, token_hash),
  foreign key (partnership_id, mail_id) references mail_message on delete cascade,
  foreign key (partnership_id, person_id) references person on delete cascade
);
call keep_apart('reply_address');
grant select, insert, delete on reply_address to tovholder_app;

-- What came back, once each: that it came and what it was, not what it said. A calendar's reply that no room took is kept,
-- for it answers something that the room may come to know.
create table received_mail (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null,
  fingerprint bytea not null check (length(fingerprint) = 32),
  kind text not null,
  mail_id uuid,
  -- Whose reply address it came to.
  person_id uuid,
  calendar text check (length(calendar) <= 65536),
  received_at timestamptz not null,
  primary key (partnership_id, id),
  check (calendar is null or kind = 'calendar-reply'),
  unique (partnership_id, fingerprint),
  foreign key (partnership_id, mail_id) references mail_message on delete cascade,
  foreign key (partnership_id, person_id) references person on delete cascade
);
create index received_of_person on received_mail (partnership_id, person_id, received_at) where person_id is not null;
call keep_apart('received_mail');
grant select, insert, delete on received_mail to tovholder_app;

-- A relay takes mail for addresses that fail later: that it took one says nothing of them. Only what the relay itself
-- refused before is forgotten when it takes mail again.
alter table mail_address add column returned boolean not null default false;
