set local role atum_owner;

-- PostgreSQL 15.20, Debian 12's, refuses a column with a default for a table whose row a parsed function body uses (0A000),
-- and 015 adds one to tickets. A body that is text is parsed when it is called, and stands in no table's way. It runs under
-- its caller's search_path, which is empty: everything is named in full.
create or replace function app.title_words(t tickets) returns tsvector language sql immutable as $$
  select app.word_set(t.title) || array_to_tsvector(array['#' || t.number]);
$$;
create or replace function app.text_words(t tickets) returns tsvector language sql stable as $$
  select app.word_set(concat_ws(' ', t.description, t.category, array_to_string(t.tags, ' ')))
    || array_to_tsvector(array['@' || t.requester_id, '@' || t.org_id]);
$$;
