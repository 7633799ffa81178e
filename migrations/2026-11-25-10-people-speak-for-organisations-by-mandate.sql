-- A mandate says who may speak for an organisation, from when until when. What it allows stands as a grant whose source
-- is the mandate, and ends with it. A mandate that was taken back before it began has an empty period: it never held.
create extension if not exists btree_gist;

create table mandate (
  partnership_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('representative', 'deputy')),
  valid_from timestamptz not null,
  valid_to timestamptz,
  -- How it came about.
  source text not null check (source in ('import', 'secretariat', 'organisation', 'hand-over')),
  given_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation,
  foreign key (partnership_id, person_id) references person,
  foreign key (partnership_id, given_by) references person,
  check (valid_to >= valid_from),
  constraint one_representative_at_a_time exclude using gist (
    partnership_id with =, organisation_id with =, tstzrange(valid_from, valid_to) with &&
  ) where (role = 'representative'),
  constraint one_mandate_of_a_person_at_a_time exclude using gist (
    partnership_id with =, organisation_id with =, person_id with =, tstzrange(valid_from, valid_to) with &&
  )
);
create index mandates_of_person on mandate (partnership_id, person_id);
call keep_apart('mandate');
grant select, insert, update on mandate to tovholder_app;

-- Where somebody belongs: an organisation, or a unit of one. Several at once are usual.
create table affiliation (
  partnership_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  -- What the person is there, in the words of whoever wrote it.
  title text check (length(title) between 1 and 200),
  began_at timestamptz not null,
  ended_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, person_id) references person,
  foreign key (partnership_id, organisation_id) references organisation,
  check (ended_at >= began_at)
);
create unique index one_affiliation_at_a_time on affiliation (partnership_id, person_id, organisation_id)
  where ended_at is null;
create index affiliations_of_organisation on affiliation (partnership_id, organisation_id) where ended_at is null;
call keep_apart('affiliation');
grant select, insert, update on affiliation to tovholder_app;

create table person_telephone (
  partnership_id uuid not null,
  person_id uuid not null,
  telephone text not null check (telephone ~ '^[+0-9][0-9 ()-]{3,30}$'),
  primary key (partnership_id, person_id),
  foreign key (partnership_id, person_id) references person on delete cascade
);
call keep_apart('person_telephone');
grant select, insert, update, delete on person_telephone to tovholder_app;

-- What a person has agreed to have shown to anybody, field by field, and since when. No row, no consent.
create table person_consent (
  partnership_id uuid not null,
  person_id uuid not null,
  field text not null check (field in ('name', 'email', 'telephone')),
  given_at timestamptz not null,
  primary key (partnership_id, person_id, field),
  foreign key (partnership_id, person_id) references person on delete cascade
);
call keep_apart('person_consent');
grant select, insert, delete on person_consent to tovholder_app;
