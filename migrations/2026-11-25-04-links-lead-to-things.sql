-- A signed link can stand for a thing instead of a person: an application that is followed, an address that is confirmed.

alter table signed_link
  alter column person_id drop not null,
  add column subject_id uuid,
  add check (person_id is not null or subject_id is not null);
create index links_of_subject on signed_link (partnership_id, subject_id) where subject_id is not null;
