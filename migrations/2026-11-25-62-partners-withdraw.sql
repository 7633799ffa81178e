-- A partner has said that it leaves, at once or from a day. Until that day it can think again.
create table partner_leaving (
  partnership_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  announced_at timestamptz not null,
  -- The first instant at which it is no partner any more.
  leaves_at timestamptz not null,
  why text not null default '' check (length(why) <= 5000),
  person_id uuid,
  left_at timestamptz,
  called_off_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation,
  foreign key (partnership_id, person_id) references person,
  check (left_at is null or called_off_at is null)
);
create unique index one_leaving_at_a_time on partner_leaving (partnership_id, organisation_id)
  where left_at is null and called_off_at is null;
call keep_apart('partner_leaving');
grant select, insert, update on partner_leaving to tovholder_app;

-- A signature ends when its organisation leaves: who comes back signs again.
alter table signature
  add column ended_at timestamptz,
  drop constraint signature_partnership_id_organisation_id_charter_version_key;
create unique index one_signature_a_version on signature (partnership_id, organisation_id, charter_version)
  where ended_at is null;
grant update (ended_at) on signature to tovholder_app;
