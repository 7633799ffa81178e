-- What becomes of an idea is said, with a reason: it goes to the shelf, is taken up again, closed, or merged with another,
-- which keeps its supporters and discussion. An answer is owed by a date.

alter table idea
  -- Why it is on the shelf: the key of one of the charter's reasons.
  add column shelf_reason text check (length(shelf_reason) between 1 and 80),
  add column merged_into uuid,
  -- The partnership's time by which an answer is owed, where the charter has it so.
  add column answer_due_at timestamptz,
  add column answered_at timestamptz,
  add foreign key (partnership_id, merged_into) references idea,
  add check (merged_into <> id),
  add check ((state = 'merged') = (merged_into is not null)),
  add check (shelf_reason is null or state = 'parked');
update idea set shelf_reason = case when state = 'parked' then content->>'shelfReason' end, content = content - 'shelfReason'
where content ? 'shelfReason';
create index ideas_unanswered on idea (partnership_id, answer_due_at) where answered_at is null and answer_due_at is not null;

create table idea_answer (
  partnership_id uuid not null,
  id uuid not null,
  idea_id uuid not null,
  -- What was decided; `noted` where it stays where it is.
  disposition text not null check (disposition in ('noted', 'parked', 'open', 'closed', 'merged')),
  words jsonb,
  person_id uuid,
  given_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, idea_id) references idea on delete cascade,
  foreign key (partnership_id, person_id) references person
);
create index answers_of_idea on idea_answer (partnership_id, idea_id, given_at, id);
call keep_apart('idea_answer');
comment on column idea_answer.words is 'type: Text';
grant select, insert on idea_answer to tovholder_app;

-- Comments go along with an idea that is merged, and tell where they were made.
alter table idea_comment
  add column said_on uuid,
  add foreign key (partnership_id, said_on) references idea;
grant update (idea_id, said_on) on idea_comment to tovholder_app;
