set local role atum_owner;

create extension if not exists pg_trgm; -- which words are similar
create extension if not exists fuzzystrmatch; -- by how many letters
create extension if not exists btree_gin; -- tenant_id at the head of a GIN index

-- One spelling for what people write in several: case, accents, Arabic vowel signs, tatweel, hamza, alef, ya and ta
-- marbuta, Persian letters, the digits of three scripts. By code points, since right-to-left letters cannot be proof-read.
create function app.fold(said text) returns text language sql immutable strict parallel safe
  return case when octet_length(said) = char_length(said) then lower(said) -- ASCII needs no more
  else translate(
    replace(replace(replace(replace(
      regexp_replace(lower(normalize(said, NFKD)),
        '[\u00ad\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]',
        '', 'g'),
      'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    E'\u0131\u00f8\u0142\u0111\u00f0\u0127\u0167\u03c2\u0671\u0649\u06cc\u0629\u06c1\u06be\u06a9'
      '\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9',
    E'iolddht\u03c3\u0627\u064a\u064a\u0647\u0647\u0647\u0643'
      '01234567890123456789')
  end;

-- Runs of letters and digits, with a space between them.
create function app.words(said text) returns text language sql immutable strict parallel safe
  return trim(regexp_replace(app.fold(said), '[^[:alnum:]]+', ' ', 'g'));

-- Arabic words without their article, which is written together with them; any other word as it is.
create function app.bare(words text) returns text language sql immutable strict parallel safe
  return regexp_replace(words, E'\\m([\u0648\u0641\u0628\u0643]?\u0627\u0644|\u0644\u0644)(?=[\u0621-\u064a]{3})', '', 'g');

create function app.word_set(said text) returns tsvector language plpgsql immutable strict parallel safe as $$
declare
  words text := app.words(said);
begin
  if words ~ '[\u0621-\u064a]' then
    words := words || ' ' || app.bare(words);
  end if;
  -- 60 characters tell any two words apart.
  return array_to_tsvector(array(select left(w, 60) from string_to_table(words, ' ') w where w <> ''));
end
$$;

-- What a ticket's texts come to, a row a ticket. Names are not in it: people and organizations stand there by their ids,
-- so that a new name is found at once and rewrites nothing.
create table ticket_search (
  tenant_id uuid not null,
  ticket_id uuid not null,
  org_id uuid not null,
  requester_id uuid not null,
  title_words tsvector not null, -- with #1042, the number
  text_words tsvector not null, -- description, category, tags; @id of the requester and of the organization
  talk_words tsvector not null default '', -- comments, and the names of files
  note_words tsvector not null default '', -- internal ones
  primary key (tenant_id, ticket_id),
  foreign key (tenant_id, ticket_id) references tickets on delete cascade
) with (toast_tuple_target = 512);
-- The rank is read from the first two; the others lie apart, so that a common word touches few pages.
alter table ticket_search alter column title_words set storage main, alter column text_words set storage main,
  alter column talk_words set storage external, alter column note_words set storage external;

create table search_names (
  tenant_id uuid not null references tenants,
  id uuid not null,
  kind text not null check (kind in ('person', 'organization')),
  org_id uuid, -- null: staff
  words tsvector not null,
  primary key (tenant_id, id)
);

-- Every word of letters that was ever used: where a misspelt one is looked up. No unique key, since two writers who use
-- a new word at once would wait for each other; a word that is there twice does no harm.
create table search_vocabulary (
  tenant_id uuid not null references tenants,
  word text not null
);
create index search_vocabulary_words on search_vocabulary (tenant_id, word);

alter table ticket_search enable row level security, force row level security;
alter table search_names enable row level security, force row level security;
alter table search_vocabulary enable row level security, force row level security;
create policy tenant on ticket_search using (tenant_id = (select app.tenant_id()));
create policy tenant on search_names using (tenant_id = (select app.tenant_id()));
create policy tenant on search_vocabulary using (tenant_id = (select app.tenant_id()));
create policy customer on ticket_search as restrictive to atum_app using ((select app.is_staff()));
-- Not those of the staff, whose addresses are in there: a customer knows their names alone.
create policy customer on search_names as restrictive to atum_app
  using ((select app.is_staff()) or org_id = (select app.org_id()));
create policy customer on search_vocabulary as restrictive to atum_app using ((select app.is_staff()));
-- The operators of text search are not leakproof, so behind a policy that asks anything their indexes would not be used.
-- Whoever comes as atum_system comes by the functions below, which ask for themselves, and write of the row at hand alone.
create policy search on ticket_search to atum_system using (true);
create policy search on search_names to atum_system using (true);
create policy search on search_vocabulary to atum_system using (true);
grant select on ticket_search, search_names, search_vocabulary to atum_app;
grant select, insert, update on ticket_search, search_names to atum_system;
grant select, insert on search_vocabulary to atum_system;
-- Under the policies of whoever asks.
grant select on tickets, ticket_comments, attachments, users, organizations to atum_system;

create function app.learn_words(tenant uuid, said tsvector) returns void language plpgsql set search_path = ''
-- A plan that was made when there was no word yet would read all of them for each.
set enable_seqscan = off as $$
declare
  heard text;
begin
  foreach heard in array tsvector_to_array(said) loop
    if heard ~ '^[[:alpha:]]{4,30}$' and not exists (
      select from public.search_vocabulary v where v.tenant_id = tenant and v.word = heard
    ) then
      insert into public.search_vocabulary (tenant_id, word) values (tenant, heard);
    end if;
  end loop;
end
$$;
-- The four sets of a ticket together may take 1 MB, which is 100,000 different words: what is said to the customer and
-- what is said among colleagues have 450 kB each. What does not fit is not found, and stops no writer.
create function app.join_words(a tsvector, b tsvector) returns tsvector language sql immutable strict parallel safe
  return case when pg_column_size(a) + pg_column_size(b) < 450000 then a || b else a end;

create aggregate app.all_words (tsvector) (sfunc = app.join_words, stype = tsvector, initcond = '');

-- The index is written by triggers, in the transaction of the change: whoever writes a ticket, a comment or a file, by
-- whatever way, cannot forget it, nor write another's.
create function app.title_words(t tickets) returns tsvector language sql immutable
  return app.word_set(t.title) || array_to_tsvector(array['#' || t.number]);
create function app.text_words(t tickets) returns tsvector language sql stable
  return app.word_set(concat_ws(' ', t.description, t.category, array_to_string(t.tags, ' ')))
    || array_to_tsvector(array['@' || t.requester_id, '@' || t.org_id]);

create function app.index_ticket() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  title tsvector := app.title_words(new);
  texts tsvector := app.text_words(new);
begin
  insert into public.ticket_search (tenant_id, ticket_id, org_id, requester_id, title_words, text_words)
  values (new.tenant_id, new.id, new.org_id, new.requester_id, title, texts)
  on conflict (tenant_id, ticket_id) do update
    set org_id = excluded.org_id, requester_id = excluded.requester_id,
      title_words = excluded.title_words, text_words = excluded.text_words;
  perform app.learn_words(new.tenant_id, title || texts);
  return null;
end
$$;

create function app.index_talk(tenant uuid, ticket uuid, said text, internal boolean) returns void
language plpgsql set search_path = '' as $$
declare
  words tsvector := app.word_set(said);
begin
  if internal then
    update public.ticket_search s set note_words = app.join_words(s.note_words, words)
    where s.tenant_id = tenant and s.ticket_id = ticket;
  else
    update public.ticket_search s set talk_words = app.join_words(s.talk_words, words)
    where s.tenant_id = tenant and s.ticket_id = ticket;
  end if;
  perform app.learn_words(tenant, words);
end
$$;
create function app.index_comment() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform app.index_talk(new.tenant_id, new.ticket_id, new.body, new.internal);
  return null;
end
$$;
create function app.index_file() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform app.index_talk(new.tenant_id, new.ticket_id, new.file_name, new.internal);
  return null;
end
$$;

-- All that was said on those tickets, read again. Their rows are held first: who adds a comment adds it to what we leave.
create function app.reindex_talk(tenant uuid, tickets uuid[]) returns void language plpgsql set search_path = '' as $$
begin
  if not app.is_staff() then
    raise exception 'a customer does not see all that was said' using errcode = 'insufficient_privilege';
  end if;
  perform from public.ticket_search s where s.tenant_id = tenant and s.ticket_id = any (tickets)
  order by s.ticket_id for update;
  update public.ticket_search s set (talk_words, note_words) = (
    select app.all_words(app.word_set(said.words)) filter (where not said.internal),
      app.all_words(app.word_set(said.words)) filter (where said.internal)
    from (
      select c.body, c.internal from public.ticket_comments c where c.tenant_id = tenant and c.ticket_id = s.ticket_id
      union all
      select a.file_name, a.internal from public.attachments a where a.tenant_id = tenant and a.ticket_id = s.ticket_id
    ) as said (words, internal))
  where s.tenant_id = tenant and s.ticket_id = any (tickets);
  insert into public.search_vocabulary (tenant_id, word)
  select distinct tenant, w
  from public.ticket_search s, unnest(tsvector_to_array(s.title_words || s.text_words || s.talk_words || s.note_words)) w
  where s.tenant_id = tenant and s.ticket_id = any (tickets) and w ~ '^[[:alpha:]]{4,30}$'
    and not exists (select from public.search_vocabulary v where v.tenant_id = tenant and v.word = w);
end
$$;
create function app.reindex_moved() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'DELETE' then
    perform app.reindex_talk(old.tenant_id, array[old.ticket_id]);
  else
    perform app.reindex_talk(new.tenant_id, array[old.ticket_id, new.ticket_id]);
  end if;
  return null;
end
$$;

create function app.index_called(tenant uuid, called uuid, kind text, org uuid, said text) returns void
language plpgsql set search_path = '' as $$
declare
  words tsvector := app.word_set(said);
begin
  insert into public.search_names (tenant_id, id, kind, org_id, words) values (tenant, called, kind, org, words)
  on conflict (tenant_id, id) do update set org_id = excluded.org_id, words = excluded.words;
  perform app.learn_words(tenant, words);
end
$$;
create function app.index_person() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform app.index_called(new.tenant_id, new.id, 'person', new.org_id, new.name || ' ' || new.email);
  return null;
end
$$;
create function app.index_organization() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform app.index_called(new.tenant_id, new.id, 'organization', new.id, new.name);
  return null;
end
$$;

create trigger tickets_index after insert on tickets for each row execute function app.index_ticket();
create trigger tickets_reindex after update on tickets for each row
  when ((old.title, old.description, old.category, old.tags, old.requester_id, old.org_id, old.number)
    is distinct from (new.title, new.description, new.category, new.tags, new.requester_id, new.org_id, new.number))
  execute function app.index_ticket();
create trigger ticket_comments_index after insert on ticket_comments
  for each row execute function app.index_comment();
create trigger ticket_comments_reindex after update of body, internal, ticket_id or delete on ticket_comments
  for each row execute function app.reindex_moved();
create trigger attachments_index after insert on attachments for each row execute function app.index_file();
create trigger attachments_reindex after update of file_name, internal, ticket_id or delete on attachments
  for each row execute function app.reindex_moved();
create trigger users_index after insert or update of name, email, org_id on users
  for each row execute function app.index_person();
create trigger organizations_index after insert or update of name on organizations
  for each row execute function app.index_organization();

-- What a word may be in a text: itself or, unless it was quoted, its beginning. More than one word in it: all of them.
create function app.term_of(said text, whole boolean) returns tsquery language sql immutable strict parallel safe
begin atomic
  select string_agg(concat('(''', w, '''', suffix, ' | ''', app.bare(w), '''', suffix, ')'), ' & ')::tsquery
  from (
    select left(w, 60) as w, case when whole or n < max(n) over () or char_length(w) < 2 then '' else ':*' end as suffix
    from string_to_table(app.words(said), ' ') with ordinality t (w, n) where w <> '') as words;
end;

-- Arabic letters as others, one for one: pg_trgm sees letters by LC_CTYPE, which is C where PostgreSQL brings its own locale.
create function app.in_ascii(word text) returns text language sql immutable strict parallel safe
  return translate(word,
    E'\u0621\u0627\u0628\u062a\u062b\u062c\u062d\u062e\u062f\u0630\u0631\u0632\u0633\u0634\u0635\u0636\u0637\u0638'
      '\u0639\u063a\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u064a\u067e\u0686\u0698\u06af\u06a4',
    'abcdefghijklmnopqrstuvwxyz01234567');

-- Words of the helpdesk's that a misspelt one may have meant: one letter apart, two from six letters on. Two neighbours
-- that changed places are one mistake. Short words and those with a digit mean themselves.
create function app.similar_words(tenant uuid, word text) returns setof text language sql stable set search_path = ''
begin atomic
  select distinct v.word
  from (
    select similar_words.word as asked, case when char_length(similar_words.word) < 6 then 1 else 2 end as mistakes
    union
    select overlay(similar_words.word placing reverse(substr(similar_words.word, n, 2)) from n for 2),
      case when char_length(similar_words.word) < 6 then 0 else 1 end
    from generate_series(1, char_length(similar_words.word) - 1) n
  ) as variants
  join public.search_vocabulary v
    on v.tenant_id = tenant and app.in_ascii(v.word) operator(public.%) app.in_ascii(asked)
  where similar_words.word ~ '^[[:alpha:]]{4,30}$'
    and public.levenshtein_less_equal(v.word, asked, mistakes) <= mistakes;
end;
create function app.or_similar(term tsquery, said text) returns tsquery language sql stable set search_path = ''
begin atomic
  select case when count(w) = 0 then term else term || string_agg(concat('''', w, ''''), ' | ')::tsquery end
  from app.similar_words(app.tenant_id(), app.fold(said)) w;
end;

-- Who is called so, customers and organizations, as far as whoever asks can know them. A thousand are as good as all.
create function app.called(term tsquery) returns uuid[] language sql stable set search_path = ''
begin atomic
  select array(
    select n.id from public.search_names n
    where n.tenant_id = app.tenant_id() and n.words @@ term
      and n.org_id is not null and (app.is_staff() or n.org_id = app.org_id())
    limit 1000);
end;
create function app.or_of(term tsquery, called uuid[]) returns tsquery language sql immutable set search_path = ''
begin atomic
  select case when cardinality(called) = 0 then term
    else term || (select string_agg(concat('''@', id, ''''), ' | ')::tsquery from unnest(called) id) end;
end;

-- ATD-1042, #1042 or 1042: that ticket.
create function app.number_in(said text) returns tsquery language sql immutable strict parallel safe
  return case when said ~* '^(atd-|#)?\d{1,9}$' then concat('''#', regexp_replace(said, '^\D*0*', ''), '''')::tsquery end;

-- Tickets in which all of the terms are found and none of the unwanted, as far as whoever asks can see them, and those
-- into which such a ticket was merged: what was said on it stands in theirs.
create function app.tickets_with(terms tsquery[], unwanted tsquery[], number tsquery)
returns table (ticket_id uuid, rank integer) language plpgsql stable rows 300 set search_path = ''
-- The planner thinks that to put a ticket's words together costs nothing, and would do it for every ticket there is.
set enable_seqscan = off as $$
declare
  term tsquery;
  called uuid[];
  all_called uuid[] := '{}';
  wanted tsquery;
  points text := (
    select string_agg(format(
      'case when s.title_words @@ $2[%1$s] then 16
         when s.text_words @@ $2[%1$s] or s.requester_id = any ($6) or s.org_id = any ($6) then 4 else 1 end', n), ' + ')
    from generate_subscripts(terms, 1) n);
begin
  foreach term in array terms loop
    called := app.called(term);
    all_called := all_called || called;
    wanted := coalesce(wanted && app.or_of(term, called), app.or_of(term, called));
  end loop;
  foreach term in array unwanted loop
    term := !! app.or_of(term, app.called(term));
    wanted := coalesce(wanted && term, term);
  end loop;
  return query execute format(
    'with recursive hits (ticket_id, rank) as materialized (
       select s.ticket_id, %s from public.ticket_search s where s.tenant_id = $3 and (%s) @@ $1 %s),
     merged (ticket_id, rank) as (
       select t.merged_into, h.rank from public.tickets t join hits h on h.ticket_id = t.id
       where t.tenant_id = $3 and t.merged_into is not null
       union
       select t.merged_into, m.rank from public.tickets t join merged m on m.ticket_id = t.id
       where t.tenant_id = $3 and t.merged_into is not null)
     select * from hits
     union all
     select m.ticket_id, max(m.rank) from merged m
     where not exists (select from hits h where h.ticket_id = m.ticket_id) group by m.ticket_id',
    concat_ws(' + ', coalesce(points, '0'), case when number is not null then
      'case when s.title_words @@ $5 then 10000 else 0 end' end),
    's.title_words || s.text_words || s.talk_words' || case when app.is_staff() then ' || s.note_words' else '' end,
    case
      when app.is_staff() then ''
      when app.sees_organization() then 'and s.org_id = $4'
      -- The policies of tickets say which are his own.
      else 'and s.org_id = $4 and exists (
        select from public.tickets t where t.tenant_id = s.tenant_id and t.id = s.ticket_id)'
    end)
  using wanted, terms, app.tenant_id(), app.org_id(), number, all_called;
end
$$;

-- The one way into the index: tickets that whoever asks can see, in which all of the words are found. `words` are
-- beginnings; `phrases` are meant as they are written; nothing of `without` may occur. Only where nothing at all is found
-- so, words that are spelt alike count too: what decides that is what he can see, and so is the rank.
-- rank: for each word 16 if the title has it, 4 if the description, a tag or a name has, 1 elsewhere; 10,000 more for
-- the ticket whose number it is.
create function app.search_tickets(words text[], phrases text[], without text[])
returns table (ticket_id uuid, rank integer) language plpgsql stable security definer set search_path = '' rows 300 as $$
declare
  number tsquery := (select app.number_in(w) from unnest(words) w where app.number_in(w) is not null limit 1);
  precise tsquery[] := array(
    select case when app.number_in(w) is null then app.term_of(w, false) else app.term_of(w, false) || app.number_in(w) end
    from unnest(words) w where app.term_of(w, false) is not null);
  alike tsquery[];
  quoted tsquery[] := array(select app.term_of(p, true) from unnest(phrases) p where app.term_of(p, true) is not null);
  unwanted tsquery[] := array(
    select app.term_of(w, false) from unnest(without) w where app.term_of(w, false) is not null);
begin
  if cardinality(precise || quoted || unwanted) = 0 then
    return; -- nothing but punctuation
  end if;
  return query select * from app.tickets_with(precise || quoted, unwanted, number);
  if found or cardinality(words) > 8 then
    return;
  end if;
  alike := array(
    select app.or_similar(app.term_of(w, false), w) from unnest(words) w where app.term_of(w, false) is not null);
  if alike is distinct from precise then
    return query select * from app.tickets_with(alike || quoted, unwanted, number);
  end if;
end
$$;

-- The same for a list in the order of relevance. It says of itself that it finds many, so that a page is looked up ticket
-- by ticket until it is full, and what lies behind it is not.
create function app.ranked_tickets(words text[], phrases text[], without text[])
returns table (ticket_id uuid, rank integer) language plpgsql stable set search_path = '' rows 20000 as $$
begin
  return query select * from app.search_tickets(words, phrases, without);
end
$$;

-- Writes the index anew for so many tickets of the transaction's tenant after that one, in the order of their ids, and
-- answers the last of them; null when there is none left. Before the first one, all names.
create function app.rebuild_search(after uuid, how_many integer) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  tenant uuid := app.tenant_id();
  batch uuid[] := array(
    select t.id from public.tickets t where t.tenant_id = tenant and (after is null or t.id > after)
    order by t.id limit how_many);
begin
  if after is null then
    perform app.index_called(tenant, u.id, 'person', u.org_id, u.name || ' ' || u.email)
    from public.users u where u.tenant_id = tenant;
    perform app.index_called(tenant, o.id, 'organization', o.id, o.name)
    from public.organizations o where o.tenant_id = tenant;
  end if;
  -- Held before anything is read: who changes a ticket meanwhile changes what we leave.
  perform from public.ticket_search s where s.tenant_id = tenant and s.ticket_id = any (batch) order by s.ticket_id for update;
  insert into public.ticket_search (tenant_id, ticket_id, org_id, requester_id, title_words, text_words)
  select tenant, t.id, t.org_id, t.requester_id, app.title_words(t), app.text_words(t) from public.tickets t
  where t.tenant_id = tenant and t.id = any (batch)
  on conflict (tenant_id, ticket_id) do update
    set org_id = excluded.org_id, requester_id = excluded.requester_id,
      title_words = excluded.title_words, text_words = excluded.text_words;
  perform app.reindex_talk(tenant, batch);
  return batch[cardinality(batch)];
end
$$;
-- They act as atum_system, which may write the index; the application may call two of them.
do $$
declare
  f regprocedure;
begin
  for f in
    select p.oid::regprocedure from pg_proc p where p.prosecdef and p.pronamespace = 'app'::regnamespace
      and p.proname in ('index_ticket', 'index_comment', 'index_file', 'reindex_moved', 'index_person',
        'index_organization', 'search_tickets', 'rebuild_search')
  loop
    execute format('revoke execute on function %s from public', f);
    if f::text ~ 'search' then
      execute format('grant execute on function %s to atum_app', f);
    end if;
    execute format('alter function %s owner to atum_system', f);
  end loop;
end
$$;

-- What is there already is read into the index by the worker, batch by batch: here it would hold every writer of 100,000
-- tickets up for minutes. A row for each helpdesk that is not done, with the last ticket that is.
create table search_backlog (
  tenant_id uuid primary key references tenants,
  after_ticket uuid
);
alter table tenants no force row level security;
insert into search_backlog (tenant_id) select id from tenants;
alter table tenants force row level security;
alter table search_backlog enable row level security, force row level security;
create policy tenant on search_backlog using (tenant_id = (select app.tenant_id()));
create policy customer on search_backlog as restrictive using ((select app.is_staff()));
grant select, update, delete on search_backlog to atum_app;

-- One for each audience: a note's word is not in the customers' at all. A short list of what is not sorted in yet, since
-- every search reads it.
create index ticket_search_public on ticket_search using gin (
  tenant_id, (title_words || text_words || talk_words)) with (gin_pending_list_limit = 512);
create index ticket_search_staff on ticket_search using gin (
  tenant_id, (title_words || text_words || talk_words || note_words)) with (gin_pending_list_limit = 512);
create index search_names_words on search_names using gin (tenant_id, words);
create index search_vocabulary_similar on search_vocabulary using gin (tenant_id, (app.in_ascii(word)) gin_trgm_ops);

-- Lists of 100,000 tickets, narrowed and in the order of their last change, and by priority: a page is read off an index.
drop index tickets_of_assignee;
drop index tickets_of_team;
create index tickets_of_assignee on tickets (tenant_id, assignee_id, updated_at, id); -- nobody's, too
create index tickets_of_team on tickets (tenant_id, team_id, updated_at, id);
create index tickets_by_status on tickets (tenant_id, status, updated_at, id);
create index tickets_by_priority on tickets (tenant_id, priority, id);
