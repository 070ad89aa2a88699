set local role atum_owner;

-- Two administrators who edit one role: the second is told (TKT-5, for roles).
alter table roles add column version integer not null default 1;

-- What an organization does differently from its helpdesk: a key without a row is inherited.
create table organization_settings (
  tenant_id uuid not null,
  org_id uuid not null,
  key text not null check (char_length(key) between 1 and 100),
  value jsonb not null, -- JSON's null is a value too: quiet tickets of this organization never close
  changed_at timestamptz not null,
  primary key (tenant_id, org_id, key),
  foreign key (tenant_id, org_id) references organizations
);

-- Staff who are told as if they worked on the ticket. No customer reads who they are.
create table ticket_watchers (
  tenant_id uuid not null,
  ticket_id uuid not null,
  user_id uuid not null,
  came_from uuid, -- the ticket that was merged into this one, which they watched
  added_at timestamptz not null,
  primary key (tenant_id, ticket_id, user_id),
  foreign key (tenant_id, ticket_id) references tickets,
  foreign key (tenant_id, user_id) references users,
  foreign key (tenant_id, came_from) references tickets
);
create index ticket_watchers_of_user on ticket_watchers (tenant_id, user_id);

-- Customers who are told as its requester is. They are of the ticket's own organization, which the second key holds; the
-- first waits for the commit, since a ticket that moves to another organization loses them in the same transaction.
alter table users add constraint users_of_organization unique (tenant_id, org_id, id);
create table ticket_ccs (
  tenant_id uuid not null,
  org_id uuid not null,
  ticket_id uuid not null,
  user_id uuid not null,
  added_by uuid, -- null: the helpdesk itself
  came_from uuid, -- the ticket that was merged into this one, whose requester or CC he was
  added_at timestamptz not null,
  primary key (tenant_id, ticket_id, user_id),
  foreign key (tenant_id, org_id, ticket_id) references tickets (tenant_id, org_id, id) deferrable initially deferred,
  foreign key (tenant_id, org_id, user_id) references users (tenant_id, org_id, id),
  foreign key (tenant_id, added_by) references users,
  foreign key (tenant_id, came_from) references tickets
);
create index ticket_ccs_of_user on ticket_ccs (tenant_id, user_id);

alter table organization_settings enable row level security, force row level security;
alter table ticket_watchers enable row level security, force row level security;
alter table ticket_ccs enable row level security, force row level security;

create policy tenant on organization_settings using (tenant_id = (select app.tenant_id()));
create policy tenant on ticket_watchers using (tenant_id = (select app.tenant_id()));
create policy tenant on ticket_ccs using (tenant_id = (select app.tenant_id()));

-- A customer's own comment is decided by them, in his own transaction.
create policy customer on organization_settings as restrictive for select
  using ((select app.is_staff()) or org_id = (select app.org_id()));
create policy customer_adds_none on organization_settings as restrictive for insert with check ((select app.is_staff()));
create policy customer_writes_none on organization_settings as restrictive for update using ((select app.is_staff()));
create policy customer_removes_none on organization_settings as restrictive for delete using ((select app.is_staff()));
-- For the application alone, as that of ticket_ccs below: the owner of the two functions has to see past them.
create policy customer on ticket_watchers as restrictive to atum_app using ((select app.is_staff()));

-- ISO-5, widened: a ticket on whose CC he stands is a customer's to see. The function reads past the policies of
-- ticket_ccs, which themselves ask for the ticket: one of the two has to be the end of it. Being uncorrelated, it runs
-- once a statement and only where the rest of the condition has not decided; 10 rows is what somebody stands on.
grant select (tenant_id, ticket_id, user_id) on ticket_ccs, ticket_watchers to atum_system;
create function app.copied_tickets() returns setof uuid language sql stable security definer set search_path = ''
  cost 10 rows 10
begin atomic
  select c.ticket_id from public.ticket_ccs c where c.tenant_id = app.tenant_id() and c.user_id = app.user_id();
end;
revoke execute on function app.copied_tickets() from public;
grant execute on function app.copied_tickets() to atum_app;
-- To whom a customer's own change has to be told, without his reading who watches.
create function app.watchers_of(ticket uuid) returns setof uuid language sql stable security definer set search_path = ''
  rows 10
begin atomic
  select w.user_id from public.ticket_watchers w where w.tenant_id = app.tenant_id() and w.ticket_id = ticket;
end;
revoke execute on function app.watchers_of(uuid) from public;
grant execute on function app.watchers_of(uuid) to atum_app;

create policy customer on ticket_ccs as restrictive for select to atum_app
  using ((select app.is_staff()) or (org_id = (select app.org_id()) and (
    (select app.sees_organization()) or exists (select from tickets t where t.id = ticket_ccs.ticket_id))));
-- Who asked for a ticket, or opened it, or sees the whole organization anyway, says who else reads along; anybody puts
-- himself on what he sees, and off it.
create policy customer_adds_own on ticket_ccs as restrictive for insert with check ((select app.is_staff()) or (
  org_id = (select app.org_id()) and added_by = (select app.user_id()) and came_from is null and exists (
    select from tickets t where t.id = ticket_ccs.ticket_id and (
      (select app.sees_organization()) or ticket_ccs.user_id = (select app.user_id())
      or t.requester_id = (select app.user_id()) or t.created_by = (select app.user_id())))));
create policy customer_removes_own on ticket_ccs as restrictive for delete using ((select app.is_staff()) or (
  org_id = (select app.org_id()) and ((select app.sees_organization()) or user_id = (select app.user_id()) or exists (
    select from tickets t where t.id = ticket_ccs.ticket_id
      and (t.requester_id = (select app.user_id()) or t.created_by = (select app.user_id()))))));

alter policy customer on tickets
  using ((select app.is_staff()) or (org_id = (select app.org_id()) and (
    (select app.sees_organization()) or requester_id = (select app.user_id()) or created_by = (select app.user_id())
    or id in (select app.copied_tickets()))));

grant select, insert, update, delete on organization_settings to atum_app;
grant select, insert, delete on ticket_watchers, ticket_ccs to atum_app;

-- Tells every process that somebody may have gained or lost a right: whose helpdesk it is and what kind of thing changed,
-- no more. What was lost is then read from the tables. A request that is over soon needs none of it, for it asks anew each
-- time (docs/decisions/0015); one that goes on for minutes does.
create function app.tell_access_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('access_changed',
    (case when tg_op = 'DELETE' then old.tenant_id else new.tenant_id end)::text || ' ' || tg_argv[0]);
  return null;
end
$$;
create trigger role_permissions_tell after insert or delete on role_permissions
  for each row execute function app.tell_access_changed('roles');
create trigger roles_tell after delete on roles
  for each row execute function app.tell_access_changed('roles');
-- Not the last use of a session, nor a name: every message takes a lock that all writers of the server share.
create trigger users_tell after update on users
  for each row when (old.role is distinct from new.role or old.active is distinct from new.active)
  execute function app.tell_access_changed('people');
create trigger organizations_tell after update on organizations
  for each row when (old.active is distinct from new.active or old.ticket_visibility is distinct from new.ticket_visibility)
  execute function app.tell_access_changed('organizations');
create trigger sessions_tell after update on sessions
  for each row when (old.ended_at is distinct from new.ended_at)
  execute function app.tell_access_changed('sessions');

-- A helpdesk that is older than the permission gets it where a new one begins with it. Forced, row-level security would
-- show the owner no tenant's roles.
alter table roles no force row level security;
alter table role_permissions no force row level security;
insert into role_permissions (tenant_id, role, permission)
  select tenant_id, name, 'ticket.watch' from roles where built_in
  on conflict do nothing;
alter table roles force row level security;
alter table role_permissions force row level security;

-- In this order: afterwards they are another role's, whose rights atum_owner does not inherit.
alter function app.copied_tickets() owner to atum_system;
-- atum_owner, too, calls it, whose functions meet the policy on tickets: the one that keeps the tags is his. The grant is
-- the new owner's: one of before would have gone over to him with the function.
set local role atum_system;
grant execute on function app.copied_tickets() to atum_owner;
set local role atum_owner;
alter function app.watchers_of(uuid) owner to atum_system;
