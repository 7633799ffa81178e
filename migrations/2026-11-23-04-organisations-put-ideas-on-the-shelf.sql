create table organisation (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null,
  key text not null check (length(key) between 1 and 60),
  name jsonb not null,
  kind text not null default 'other',
  standing text not null default 'named'
    check (standing in ('secretariat', 'partner', 'named', 'mentioned', 'external')),
  -- The rest of what the partnership's file says of it, in that file's shape.
  content jsonb not null default '{}',
  invented boolean not null default false,
  unit_of uuid,
  position integer not null default 0,
  version integer not null default 1,
  edited_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, key),
  foreign key (partnership_id, unit_of) references organisation
);
call keep_apart('organisation');
comment on column organisation.name is 'type: Text';
grant select, insert, update on organisation to tovholder_app;

create table idea (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null,
  title jsonb not null,
  aim jsonb not null,
  why jsonb not null,
  -- What else the partnership's file says of it: goals, possible partners and funding, in that file's shape.
  content jsonb not null default '{}',
  state text not null default 'open' check (state in ('open', 'parked')),
  author_id uuid,
  organisation_id uuid,
  submitted_at timestamptz not null,
  edited_at timestamptz,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, author_id) references person,
  foreign key (partnership_id, organisation_id) references organisation
);
create index ideas_by_time on idea (partnership_id, submitted_at desc, id desc);
call keep_apart('idea');
comment on column idea.title is 'type: Text';
comment on column idea.aim is 'type: Text';
comment on column idea.why is 'type: Text';
grant select, insert, update on idea to tovholder_app;

-- One support per organisation and idea.
create table idea_support (
  partnership_id uuid not null,
  idea_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  supported_at timestamptz not null,
  primary key (partnership_id, idea_id, organisation_id),
  foreign key (partnership_id, idea_id) references idea on delete cascade,
  foreign key (partnership_id, organisation_id) references organisation,
  foreign key (partnership_id, person_id) references person
);
call keep_apart('idea_support');
grant select, insert, delete on idea_support to tovholder_app;

create table idea_comment (
  partnership_id uuid not null,
  id uuid not null,
  idea_id uuid not null,
  person_id uuid not null,
  organisation_id uuid,
  body text not null check (length(body) between 1 and 20000),
  language text not null,
  commented_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, idea_id) references idea on delete cascade,
  foreign key (partnership_id, person_id) references person,
  foreign key (partnership_id, organisation_id) references organisation
);
create index comments_of_idea on idea_comment (partnership_id, idea_id, commented_at, id);
call keep_apart('idea_comment');
grant select, insert on idea_comment to tovholder_app;
