-- What an invented partner of a demonstration will answer, when its moment comes. Never there for a real partnership.
create table demo_answer (
  partnership_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  organisation_id uuid not null,
  says text not null check (says in ('for', 'against', 'abstain', 'agree', 'comment', 'object')),
  reason jsonb not null default '{}',
  primary key (partnership_id, id),
  foreign key (partnership_id, decision_id) references decision on delete cascade,
  foreign key (partnership_id, organisation_id) references organisation
);
call keep_apart('demo_answer');
comment on column demo_answer.reason is 'type: Text';
grant select, insert on demo_answer to tovholder_app;
