-- Whom a comment calls in: people who take part in the thread already.

create table idea_mention (
  partnership_id uuid not null,
  comment_id uuid not null,
  person_id uuid not null,
  primary key (partnership_id, comment_id, person_id),
  foreign key (partnership_id, comment_id) references idea_comment on delete cascade,
  foreign key (partnership_id, person_id) references person on delete cascade
);
call keep_apart('idea_mention');
grant select, insert on idea_mention to tovholder_app;
