-- Groups and ideas that are on one matter are found, with the reasons, and offered to be brought together. What was
-- dismissed is not offered again. All but what was said about a pair can be made anew from the groups and ideas.

-- What is compared of a thing.
create table overlap_profile (
  partnership_id uuid not null references partnership on delete cascade,
  subject_type text not null check (subject_type in ('group', 'idea')),
  subject_id uuid not null,
  profile jsonb not null,
  primary key (partnership_id, subject_id)
);
call keep_apart('overlap_profile');
grant select, insert, update, delete on overlap_profile to tovholder_app;

-- Its words and codes one by one, to look up what else has them. Equality of text is leakproof, so that the index is
-- used under row-level security.
create table overlap_term (
  partnership_id uuid not null,
  term text not null check (length(term) between 1 and 200),
  subject_id uuid not null,
  primary key (partnership_id, term, subject_id),
  foreign key (partnership_id, subject_id) references overlap_profile on delete cascade
);
create index terms_of_subject on overlap_term (partnership_id, subject_id);
call keep_apart('overlap_term');
grant select, insert, delete on overlap_term to tovholder_app;

-- Two things that overlap, the one with the lesser id first.
create table overlap_pair (
  partnership_id uuid not null references partnership on delete cascade,
  id uuid not null,
  one_type text not null check (one_type in ('group', 'idea')),
  one_id uuid not null,
  other_type text not null check (other_type in ('group', 'idea')),
  other_id uuid not null,
  -- 0 to 1.
  weight real not null check (weight between 0 and 1),
  reasons jsonb not null,
  found_at timestamptz not null,
  answer text check (answer in ('dismissed', 'coordinated')),
  words jsonb,
  person_id uuid,
  answered_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, one_id, other_id),
  foreign key (partnership_id, person_id) references person,
  check (one_id < other_id),
  check ((answer is null) = (answered_at is null)),
  check (answer is distinct from 'dismissed' or words is not null)
);
create index pairs_by_weight on overlap_pair (partnership_id, weight desc, id) where answer is null;
create index pairs_of_other on overlap_pair (partnership_id, other_id);
call keep_apart('overlap_pair');
comment on column overlap_pair.words is 'type: Text';
grant select, insert, update, delete on overlap_pair to tovholder_app;
