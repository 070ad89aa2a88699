set local role atum_owner;

create schema app;
grant usage on schema app to atum_app, atum_system;
grant create on schema app to atum_system; -- it owns the few functions that look across tenants

-- Who is asking, as TenantDb has set it for this transaction alone. A pooled session that had a setting once answers ''
-- afterwards, not NULL, and ''::uuid would throw: hence nullif.
create function app.tenant_id() returns uuid language sql stable
  return nullif(current_setting('app.tenant_id', true), '')::uuid;
create function app.org_id() returns uuid language sql stable
  return nullif(current_setting('app.org_id', true), '')::uuid;
create function app.user_id() returns uuid language sql stable
  return nullif(current_setting('app.user_id', true), '')::uuid;
-- Staff is said, never concluded from an absent organization: a forgotten setting must hide rows, not show them.
create function app.is_staff() returns boolean language sql stable
  return coalesce(current_setting('app.audience', true) = 'staff', false);
-- ISO-5: does this customer see his whole organization's tickets? Forgotten, he sees his own.
create function app.sees_organization() returns boolean language sql stable
  return coalesce(current_setting('app.ticket_scope', true) = 'organization', false);

create table tenants (
  id uuid primary key,
  name text not null check (char_length(name) between 1 and 200),
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  host text unique check (host = lower(host)) -- by which a hosted install tells its tenants apart
);

create table organizations (
  tenant_id uuid not null references tenants,
  id uuid not null,
  name text not null check (char_length(name) between 1 and 200),
  ticket_visibility text not null default 'organization' check (ticket_visibility in ('organization', 'own')),
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index organizations_name on organizations (tenant_id, lower(name));

create table roles (
  tenant_id uuid not null references tenants,
  name text not null check (name ~ '^[a-z][a-z0-9_]{0,49}$'),
  title text not null check (char_length(title) between 1 and 200),
  audience text not null check (audience in ('staff', 'customer')),
  built_in boolean not null default false,
  primary key (tenant_id, name),
  unique (tenant_id, name, audience) -- what users refer to, so that a customer cannot be given a staff role
);

create table role_permissions (
  tenant_id uuid not null references tenants,
  role text not null,
  permission text not null,
  primary key (tenant_id, role, permission),
  foreign key (tenant_id, role) references roles on delete cascade
);

create table users (
  tenant_id uuid not null references tenants,
  id uuid not null,
  org_id uuid, -- null: staff
  audience text not null generated always as (case when org_id is null then 'staff' else 'customer' end) stored,
  email text not null check (email = lower(email) and char_length(email) between 3 and 254),
  name text not null check (char_length(name) between 1 and 200),
  role text not null,
  locale text not null default 'en' check (locale in ('en', 'ar')),
  time_zone text not null default 'UTC' check (char_length(time_zone) between 1 and 64),
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  constraint users_email unique (tenant_id, email),
  -- Composite, because foreign keys are checked past row-level security: a plain one could point across the wall (ISO-6).
  foreign key (tenant_id, org_id) references organizations,
  constraint users_role foreign key (tenant_id, role, audience) references roles (tenant_id, name, audience)
);
create index users_organization on users (tenant_id, org_id);
create index users_by_name on users (tenant_id, lower(name), id);

alter table tenants enable row level security, force row level security;
alter table organizations enable row level security, force row level security;
alter table roles enable row level security, force row level security;
alter table role_permissions enable row level security, force row level security;
alter table users enable row level security, force row level security;

-- `(select f())` is evaluated once a statement, a bare `f()` once a row. With no WITH CHECK, USING holds for writes too.
create policy tenant on tenants using (id = (select app.tenant_id()));
create policy tenant on organizations using (tenant_id = (select app.tenant_id()));
create policy tenant on roles using (tenant_id = (select app.tenant_id()));
create policy tenant on role_permissions using (tenant_id = (select app.tenant_id()));
create policy tenant on users using (tenant_id = (select app.tenant_id()));

-- Permissive policies are OR-ed: whatever narrows the customer's view has to be RESTRICTIVE.
create policy customer on organizations as restrictive
  using ((select app.is_staff()) or id = (select app.org_id()));
-- A customer also sees the staff, whose names stand on his tickets.
create policy customer on users as restrictive
  using ((select app.is_staff()) or org_id is null or org_id = (select app.org_id()));
-- He changes nothing of it: people, organizations and roles are written by staff.
create policy customer_writes_none on organizations as restrictive for update using ((select app.is_staff()));
create policy customer_adds_none on organizations as restrictive for insert with check ((select app.is_staff()));
create policy customer_writes_none on users as restrictive for update using ((select app.is_staff()));
create policy customer_adds_none on users as restrictive for insert with check ((select app.is_staff()));
create policy customer_adds_none on roles as restrictive for insert with check ((select app.is_staff()));
create policy customer_writes_none on roles as restrictive for update using ((select app.is_staff()));
create policy customer_removes_none on roles as restrictive for delete using ((select app.is_staff()));
create policy customer_adds_none on role_permissions as restrictive for insert with check ((select app.is_staff()));
create policy customer_removes_none on role_permissions as restrictive for delete using ((select app.is_staff()));

grant select on tenants to atum_app;
grant select, insert, update on organizations, users to atum_app;
grant select, insert, update, delete on roles to atum_app;
grant select, insert, delete on role_permissions to atum_app;

-- Which helpdesk a host name belongs to: asked before anybody is known, so no tenant is set yet. An installation with
-- one tenant answers on every name.
grant select on tenants to atum_system;
create policy system_reads on tenants for select to atum_system using (true);
create function app.tenant_of_host(asked text) returns uuid language sql stable security definer set search_path = ''
begin atomic
  select t.id from public.tenants t
  where t.host = lower(asked) or (select count(*) from public.tenants) = 1
  limit 1;
end;
-- In this order: afterwards it is another role's, whose rights atum_owner does not inherit.
revoke execute on function app.tenant_of_host(text) from public;
grant execute on function app.tenant_of_host(text) to atum_app;
alter function app.tenant_of_host(text) owner to atum_system;
