-- An idea with enough supporters is ripe, and becomes a group: once. The group knows what it came from.

alter table idea
  drop constraint idea_state_check,
  add constraint idea_state_check check (state in ('open', 'ripe', 'parked', 'group', 'merged', 'closed'));

alter table work_group
  -- Proposed until somebody leads it. A sub-group goes with the group that it is in.
  add column state text not null default 'active'
    check (state in ('proposed', 'active', 'dormant', 'completed', 'closed')),
  add column idea_id uuid,
  add foreign key (partnership_id, idea_id) references idea;
create unique index one_group_of_an_idea on work_group (partnership_id, idea_id) where idea_id is not null;
