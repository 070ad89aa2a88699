set local role atum_owner;

-- A question to the list of tickets, kept under a name. The query is the list's own parameters, and holds `me` as `me`.
create table ticket_views (
  tenant_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  name text not null check (char_length(name) between 1 and 100),
  shared boolean not null default false, -- with everybody of staff
  query jsonb not null,
  columns text[] check (cardinality(columns) between 1 and 40),
  position integer not null default 0 check (position between 0 and 100000),
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, owner_id) references users
);
create unique index ticket_views_name on ticket_views (tenant_id, owner_id, lower(name));
create index ticket_views_shared on ticket_views (tenant_id, position, id) where shared;

-- A bulk action that can be sent again (LST-3), and, in the transaction of each ticket's own change, that it was made.
create table bulk_requests (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  key text not null check (char_length(key) between 1 and 200),
  request_hash text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  constraint bulk_requests_key unique (tenant_id, user_id, key),
  foreign key (tenant_id, user_id) references users
);
create index bulk_requests_by_time on bulk_requests (tenant_id, created_at);

create table bulk_receipts (
  tenant_id uuid not null,
  request_id uuid not null,
  ticket_id uuid not null,
  constraint bulk_receipts_pkey primary key (tenant_id, request_id, ticket_id),
  foreign key (tenant_id, request_id) references bulk_requests on delete cascade,
  foreign key (tenant_id, ticket_id) references tickets
);

-- The tags of tickets by tag, as no index over an array serves under row-level security: its operators are not leakproof.
create table ticket_tags (
  tenant_id uuid not null,
  tag text collate "C" not null,
  ticket_id uuid not null,
  org_id uuid not null,
  primary key (tenant_id, tag, ticket_id),
  foreign key (tenant_id, org_id, ticket_id) references tickets (tenant_id, org_id, id) on update cascade
);
create index ticket_tags_of_ticket on ticket_tags (tenant_id, ticket_id);

-- Kept by the tickets' own trigger and by nobody else: the application reads it.
create function app.keep_ticket_tags() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' then
    delete from public.ticket_tags k
    where k.tenant_id = new.tenant_id and k.ticket_id = new.id and k.tag <> all (new.tags);
  end if;
  insert into public.ticket_tags (tenant_id, tag, ticket_id, org_id)
  select new.tenant_id, tag, new.id, new.org_id from unnest(new.tags) as tag
  on conflict do nothing;
  return null;
end
$$;
revoke execute on function app.keep_ticket_tags() from public;
create trigger tickets_keep_tags after insert on tickets
  for each row when (new.tags <> '{}') execute function app.keep_ticket_tags();
create trigger tickets_keep_changed_tags after update of tags on tickets
  for each row when (old.tags is distinct from new.tags) execute function app.keep_ticket_tags();

-- TKT-16. What was written before tags had one spelling. All tenants at once, so past the policies, and as staff, to whom
-- alone a ticket's tags may change.
alter table tickets no force row level security;
select set_config('app.audience', 'staff', true);
update tickets t set tags = array(
  select tag from (
    select regexp_replace(lower(normalize(btrim(said), nfc)), '\s+', '-', 'g') as tag, min(place) as place
    from unnest(t.tags) with ordinality as x (said, place) group by 1
  ) spelled order by place)
where t.tags <> '{}';
insert into ticket_tags (tenant_id, tag, ticket_id, org_id)
select t.tenant_id, tag, t.id, t.org_id from tickets t, unnest(t.tags) as tag
on conflict do nothing;
select set_config('app.audience', '', true);
alter table tickets force row level security;

alter table ticket_views enable row level security, force row level security;
alter table bulk_requests enable row level security, force row level security;
alter table bulk_receipts enable row level security, force row level security;
alter table ticket_tags enable row level security, force row level security;

create policy tenant on ticket_views using (tenant_id = (select app.tenant_id()));
create policy tenant on bulk_requests using (tenant_id = (select app.tenant_id()));
create policy tenant on bulk_receipts using (tenant_id = (select app.tenant_id()));
create policy tenant on ticket_tags using (tenant_id = (select app.tenant_id()));
create policy customer on ticket_views as restrictive using ((select app.is_staff()));
create policy customer on bulk_requests as restrictive using ((select app.is_staff()));
create policy customer on bulk_receipts as restrictive using ((select app.is_staff()));
create policy customer on ticket_tags as restrictive
  using ((select app.is_staff()) or (org_id = (select app.org_id()) and (
    (select app.sees_organization()) or exists (select from tickets t where t.id = ticket_tags.ticket_id))));
-- Of two colleagues neither sees what the other keeps to himself.
create policy owner on ticket_views as restrictive
  using (shared or owner_id = (select app.user_id()));

grant select, insert, update, delete on ticket_views to atum_app;
grant select, insert, delete on bulk_requests to atum_app;
grant select, insert on bulk_receipts to atum_app;
grant select on ticket_tags to atum_app;

-- TKT-15. Of a ticket that goes to another organization the follow-ups stay behind.
create policy customer_removes_none on ticket_links as restrictive for delete using ((select app.is_staff()));
grant delete on ticket_links to atum_app;

-- A ticket that goes to another organization takes along what is its own: each reference to it follows. A
-- milestone is its clock's, and follows that.
do $$
declare
  reference record;
begin
  for reference in
    select k.conrelid::regclass as relation, k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k
    join pg_attribute a on a.attrelid = k.confrelid and a.attnum = any (k.confkey) and a.attname = 'org_id'
    where k.contype = 'f' and k.confrelid = 'public.tickets'::regclass and k.conrelid <> k.confrelid
      and k.confupdtype <> 'c'
  loop
    execute format('alter table %s drop constraint %I', reference.relation, reference.name);
    execute format('alter table %s add constraint %I %s', reference.relation, reference.name,
      regexp_replace(reference.definition, '(REFERENCES [^(]+\([^)]+\))', '\1 ON UPDATE CASCADE'));
  end loop;
end
$$;
alter table sla_clocks add constraint sla_clocks_organization unique (tenant_id, org_id, id);
alter table sla_milestones add constraint sla_milestones_organization
  foreign key (tenant_id, org_id, clock_id) references sla_clocks (tenant_id, org_id, id) on update cascade;

-- Of every tenant's, so past the policies again.
alter table roles no force row level security;
alter table role_permissions no force row level security;
insert into role_permissions (tenant_id, role, permission)
select r.tenant_id, r.name, p.name from roles r, (values ('view.manage'), ('ticket.export')) as p (name)
where r.built_in and r.name in ('manager', 'admin') on conflict do nothing;
alter table roles force row level security;
alter table role_permissions force row level security;
