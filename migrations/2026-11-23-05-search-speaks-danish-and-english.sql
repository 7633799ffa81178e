-- Text operators are not leakproof, so under row-level security no index of words or trigrams would be used.
-- The search role sees all rows of this one table, and the functions it owns take the partnership as a parameter
-- and answer with ids only; what an id stands for is read through the row-level security of its own table.

create table search_document (
  partnership_id uuid not null references partnership on delete cascade,
  subject_type text not null,
  subject_id uuid not null,
  language text not null,
  audience text not null check (audience in ('public', 'partners', 'group', 'secretariat', 'person')),
  title text not null,
  body text not null,
  words tsvector not null,
  primary key (partnership_id, subject_type, subject_id, language)
);
create index search_words on search_document using gin (words);
create index search_titles on search_document using gin (lower(title) gin_trgm_ops);
call keep_apart('search_document');
create policy search_sees_all on search_document for select to tovholder_search using (true);
grant select on search_document to tovholder_search;
grant select, insert, update, delete on search_document to tovholder_app;

create function search_configuration(language text) returns regconfig
language sql immutable parallel safe
return case language when 'da' then 'danish'::regconfig when 'en' then 'english'::regconfig else 'simple'::regconfig end;

create function search_vector(language text, title text, body text) returns tsvector
language sql immutable parallel safe
return setweight(to_tsvector(search_configuration(language), title), 'A')
    || setweight(to_tsvector(search_configuration(language), body), 'C');

-- Words first, in either language, then titles that are spelt nearly so. At most `wanted_limit` subjects, best first.
create function search_subjects(
  wanted_partnership uuid, wanted_types text[], wanted_audiences text[], wanted_text text, wanted_limit integer
) returns table (subject_type text, subject_id uuid, rank real)
language sql stable security definer set search_path = pg_catalog, public
-- One slip in a word of six letters leaves a likeness of about a half.
set pg_trgm.word_similarity_threshold = 0.45
begin atomic
  with asked as (
    select websearch_to_tsquery('danish', wanted_text) as danish,
           websearch_to_tsquery('english', wanted_text) as english,
           lower(wanted_text) as spelt
  ), by_word as (
    select d.subject_type, d.subject_id,
           greatest(ts_rank(d.words, a.danish), ts_rank(d.words, a.english)) + 1 as rank
    from search_document d, asked a
    where d.partnership_id = wanted_partnership and d.subject_type = any (wanted_types)
      and d.audience = any (wanted_audiences)
      and d.words @@ (a.danish || a.english)
  ), by_spelling as (
    select d.subject_type, d.subject_id, word_similarity(a.spelt, lower(d.title)) as rank
    from search_document d, asked a
    where d.partnership_id = wanted_partnership and d.subject_type = any (wanted_types)
      and d.audience = any (wanted_audiences)
      and a.spelt <% lower(d.title)
  )
  select f.subject_type, f.subject_id, max(f.rank)::real as rank
  from (select * from by_word union all select * from by_spelling) f
  group by f.subject_type, f.subject_id
  order by 3 desc, 2
  limit least(wanted_limit, 200);
end;
alter function search_subjects(uuid, text[], text[], text, integer) owner to tovholder_search;
revoke all on function search_subjects(uuid, text[], text[], text, integer) from public;
grant execute on function search_subjects(uuid, text[], text[], text, integer) to tovholder_app;
