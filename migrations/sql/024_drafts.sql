set local role atum_owner;

-- What a person has begun to write to a ticket, one for each of the two that must not be confused (UX §4.2). It has not
-- been said: it stands in no timeline, no audit entry and no index.
create table ticket_drafts (
  tenant_id uuid not null,
  ticket_id uuid not null,
  user_id uuid not null,
  kind text not null check (kind in ('reply', 'note')),
  body text not null check (char_length(body) between 1 and 20000),
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (tenant_id, user_id, ticket_id, kind),
  foreign key (tenant_id, ticket_id) references tickets,
  foreign key (tenant_id, user_id) references users
);
create index ticket_drafts_of_ticket on ticket_drafts (tenant_id, ticket_id);
create index ticket_drafts_by_age on ticket_drafts (tenant_id, user_id, updated_at);

-- A canned answer. Its variables are filled in where it is inserted.
create table snippets (
  tenant_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  name text not null check (char_length(name) between 1 and 100),
  body text not null check (char_length(body) between 1 and 10000),
  shared boolean not null default false, -- with everybody of staff
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, owner_id) references users
);
create unique index snippets_name on snippets (tenant_id, owner_id, lower(name));
create index snippets_by_name on snippets (tenant_id, lower(name), id);

alter table ticket_drafts enable row level security, force row level security;
alter table snippets enable row level security, force row level security;

create policy tenant on ticket_drafts using (tenant_id = (select app.tenant_id()));
create policy tenant on snippets using (tenant_id = (select app.tenant_id()));
-- A customer has no note, and nothing of a ticket that he does not see any more.
create policy customer on ticket_drafts as restrictive
  using ((select app.is_staff()) or (kind = 'reply' and exists (select from tickets t where t.id = ticket_drafts.ticket_id)));
create policy customer on snippets as restrictive using ((select app.is_staff()));
-- Of two colleagues neither reads what the other has not said.
create policy owner on ticket_drafts as restrictive using (user_id = (select app.user_id()));
create policy owner on snippets as restrictive using (shared or owner_id = (select app.user_id()));

grant select, insert, update, delete on ticket_drafts, snippets to atum_app;
