set local role atum_owner;

create table teams (
  tenant_id uuid not null references tenants,
  id uuid not null,
  name text not null check (char_length(name) between 1 and 200),
  active boolean not null default true,
  version integer not null default 1,
  primary key (tenant_id, id)
);
create unique index teams_name on teams (tenant_id, lower(name));

create table team_members (
  tenant_id uuid not null,
  team_id uuid not null,
  user_id uuid not null,
  primary key (tenant_id, team_id, user_id),
  foreign key (tenant_id, team_id) references teams,
  foreign key (tenant_id, user_id) references users
);
create index team_members_of_user on team_members (tenant_id, user_id);

create table services (
  tenant_id uuid not null references tenants,
  id uuid not null,
  name text not null check (char_length(name) between 1 and 200),
  description text not null default '' check (char_length(description) <= 1000),
  active boolean not null default true,
  version integer not null default 1,
  primary key (tenant_id, id)
);
create unique index services_name on services (tenant_id, lower(name));

-- Only what an administrator has changed; the rest is the default of api/contract/src/settings.ts.
create table settings (
  tenant_id uuid not null references tenants,
  key text not null check (char_length(key) between 1 and 100),
  value jsonb not null,
  changed_at timestamptz not null,
  primary key (tenant_id, key)
);

alter table teams enable row level security, force row level security;
alter table team_members enable row level security, force row level security;
alter table services enable row level security, force row level security;
alter table settings enable row level security, force row level security;

create policy tenant on teams using (tenant_id = (select app.tenant_id()));
create policy tenant on team_members using (tenant_id = (select app.tenant_id()));
create policy tenant on services using (tenant_id = (select app.tenant_id()));
create policy tenant on settings using (tenant_id = (select app.tenant_id()));

create policy customer_adds_none on teams as restrictive for insert with check ((select app.is_staff()));
create policy customer_writes_none on teams as restrictive for update using ((select app.is_staff()));
create policy customer_adds_none on team_members as restrictive for insert with check ((select app.is_staff()));
create policy customer_removes_none on team_members as restrictive for delete using ((select app.is_staff()));
create policy customer_adds_none on services as restrictive for insert with check ((select app.is_staff()));
create policy customer_writes_none on services as restrictive for update using ((select app.is_staff()));
create policy customer_adds_none on settings as restrictive for insert with check ((select app.is_staff()));
create policy customer_writes_none on settings as restrictive for update using ((select app.is_staff()));

grant select, insert, update on teams, services, settings to atum_app;
grant select, insert, delete on team_members to atum_app;
