-- Somebody wants to apply. Until the address has been confirmed by the link that is sent to it, nothing but the address
-- is kept, and not for long. Times here are the machine's.
create table applicant_address (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null,
  email text not null check (email = lower(email) and length(email) <= 254),
  language text not null check (language in ('da', 'en')),
  asked_at timestamptz not null,
  primary key (partnership_id, id)
);
create index applicant_addresses_by_time on applicant_address (partnership_id, asked_at);
call keep_apart('applicant_address');
grant select, insert, delete on applicant_address to tovholder_app;

create table membership_application (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  kind text not null,
  cvr text check (cvr ~ '^[0-9]{8}$'),
  ror text check (length(ror) = 9),
  web text check (length(web) <= 500),
  why text not null check (length(why) between 1 and 5000),
  competences text not null default '' check (length(competences) <= 5000),
  -- Whoever writes for the organisation; its address is confirmed.
  contact_name text not null check (length(contact_name) between 1 and 200),
  contact_email text not null check (contact_email = lower(contact_email) and length(contact_email) <= 254),
  language text not null check (language in ('da', 'en')),
  -- The organisation that the partnership knew already, or that it became.
  organisation_id uuid,
  submitted_at timestamptz not null,
  admitted_at timestamptz,
  -- It became a partner, by signing or by the decision alone, as the agreement says.
  joined_at timestamptz,
  refused_at timestamptz,
  refusal text check (length(refusal) between 1 and 5000),
  withdrawn_at timestamptz,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation,
  check ((refused_at is null) = (refusal is null)),
  check (num_nonnulls(joined_at, refused_at, withdrawn_at) <= 1),
  check (joined_at is null or organisation_id is not null)
);
-- One application at a time, whoever sends the second one and however fast.
create unique index one_application_by_cvr on membership_application (partnership_id, cvr)
  where cvr is not null and joined_at is null and refused_at is null and withdrawn_at is null;
create unique index one_application_by_ror on membership_application (partnership_id, ror)
  where ror is not null and joined_at is null and refused_at is null and withdrawn_at is null;
create unique index one_application_by_name on membership_application (partnership_id, lower(name))
  where joined_at is null and refused_at is null and withdrawn_at is null;
create index applications_by_time on membership_application (partnership_id, submitted_at desc, id desc);
call keep_apart('membership_application');
grant select, insert, update on membership_application to tovholder_app;

-- Who signed which version of the agreement, for which organisation. One signature an organisation and version.
create table signature (
  partnership_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  charter_version integer not null,
  signed_at timestamptz not null,
  entered_at timestamptz not null,
  how text not null check (how in ('link', 'page', 'paper')),
  signer_name text not null check (length(signer_name) between 1 and 200),
  signer_title text not null check (length(signer_title) between 1 and 200),
  -- For whom the signer signed, where it was somebody else with the authority to.
  on_behalf_of text check (length(on_behalf_of) between 1 and 200),
  -- Who signed while signed in, or entered what came on paper.
  person_id uuid,
  primary key (partnership_id, id),
  unique (partnership_id, organisation_id, charter_version),
  foreign key (partnership_id, organisation_id) references organisation,
  foreign key (partnership_id, charter_version) references charter_version,
  foreign key (partnership_id, person_id) references person
);
call keep_apart('signature');
grant select, insert on signature to tovholder_app;
