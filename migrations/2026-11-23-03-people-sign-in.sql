-- People, what they may do, and how they are known. All of it belongs to one partnership.

create table person (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  email text not null check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 254),
  language text not null check (language in ('da', 'en')),
  created_at timestamptz not null,
  primary key (partnership_id, id),
  unique (partnership_id, email)
);
call keep_apart('person');
grant select, insert, update on person to tovholder_app;

-- A grant is dated and knows where it came from. Rooms above write theirs through the door of access.
create table access_grant (
  partnership_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('secretariat', 'representative', 'deputy', 'lead', 'participant')),
  scope_id uuid,
  valid_from timestamptz not null,
  valid_to timestamptz,
  source text not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, person_id) references person on delete cascade,
  check (valid_to is null or valid_to >= valid_from),
  check ((role = 'secretariat') = (scope_id is null))
);
create index grants_of_person on access_grant (partnership_id, person_id);
call keep_apart('access_grant');
grant select, insert, update on access_grant to tovholder_app;

-- Only the hash of a session's token is kept. Times here are real time, never the partnership's.
create table session (
  partnership_id uuid not null,
  id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  person_id uuid not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  device text not null default '',
  primary key (partnership_id, id),
  unique (partnership_id, token_hash),
  foreign key (partnership_id, person_id) references person on delete cascade
);
create index sessions_of_person on session (partnership_id, person_id);
call keep_apart('session');
grant select, insert, update, delete on session to tovholder_app;

-- A link in a mail: opaque, stored hashed, used once.
create table signed_link (
  partnership_id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  purpose text not null,
  person_id uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  fetched_at timestamptz,
  primary key (partnership_id, token_hash),
  foreign key (partnership_id, person_id) references person on delete cascade
);
call keep_apart('signed_link');
grant select, insert, update, delete on signed_link to tovholder_app;

-- Asked for by anybody with any address; looked up later, so that the answer and its time give nothing away.
create table sign_in_request (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null,
  email text not null,
  language text not null,
  return_to text,
  asked_at timestamptz not null,
  handled_at timestamptz,
  primary key (partnership_id, id)
);
create index sign_in_requests_waiting on sign_in_request (partnership_id, asked_at) where handled_at is null;
create index sign_in_requests_by_email on sign_in_request (partnership_id, email, asked_at);
call keep_apart('sign_in_request');
grant select, insert, update, delete on sign_in_request to tovholder_app;

-- The answer to a request that may be sent twice.
create table idempotency_key (
  partnership_id uuid not null references partnership on delete cascade,
  actor text not null,
  key text not null check (length(key) between 1 and 200),
  act text not null,
  request_hash bytea not null,
  answer jsonb,
  made_at timestamptz not null,
  primary key (partnership_id, actor, key)
);
create index idempotency_keys_by_age on idempotency_key (partnership_id, made_at);
call keep_apart('idempotency_key');
grant select, insert, update, delete on idempotency_key to tovholder_app;

-- Mail to be sent. Claimed by its unique key, so that nothing is sent twice for one reason.
create table mail_message (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null,
  claim text not null,
  kind text not null,
  person_id uuid,
  recipient text not null,
  language text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  message_id text not null,
  queued_at timestamptz not null,
  attempts integer not null default 0,
  next_try_at timestamptz not null,
  sent_at timestamptz,
  failed_at timestamptz,
  last_error text,
  primary key (partnership_id, id),
  unique (partnership_id, claim)
);
create index mail_waiting on mail_message (partnership_id, next_try_at) where sent_at is null and failed_at is null;
call keep_apart('mail_message');
grant select, insert, update, delete on mail_message to tovholder_app;
