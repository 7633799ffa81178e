-- Whether an organisation is a partner follows from dated facts, and from nothing that somebody sets. A fact is added and
-- never changed. `joined`: a partner of whose signature nothing is known here, as when a register is taken over.
-- `lapsed`: the agreement's period ended, and the next one was not signed.
create table membership_fact (
  partnership_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  fact text not null check (fact in ('applied', 'admitted', 'joined', 'signed', 'withdrawn', 'lapsed')),
  at timestamptz not null,
  charter_version integer,
  primary key (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation,
  foreign key (partnership_id, charter_version) references charter_version
);
create index membership_facts_in_order on membership_fact (partnership_id, organisation_id, at desc, id desc);
call keep_apart('membership_fact');
grant select, insert on membership_fact to tovholder_app;

-- Those who were partners by a column are so from the day they were put on the list.
insert into membership_fact (partnership_id, id, organisation_id, fact, at)
select o.partnership_id, uuidv7(), o.id, 'joined',
       coalesce(
         (select min(e.at) from journal_entry e
          where e.partnership_id = o.partnership_id and e.subject_type = 'organisation' and e.subject_id = o.id
            and e.name = 'organisation.added'),
         p.created_at)
from organisation o join partnership p using (partnership_id)
where o.standing = 'partner';
update organisation set standing = 'external' where standing = 'partner';
alter table organisation
  drop constraint organisation_standing_check,
  add constraint organisation_standing_check check (standing in ('secretariat', 'named', 'mentioned', 'external'));
