set local role atum_owner;

-- What was solved between two instants.
create index tickets_by_solution on tickets (tenant_id, resolved_at)
  where resolved_at is not null and merged_into is null;
-- What is due today, and what is late: few rows have a deadline that runs.
create index tickets_due on tickets (tenant_id, due_at) where due_at is not null;
-- A promise is decided once: it was kept when it was met in time, and broken when its deadline passed.
create index sla_clocks_kept on sla_clocks (tenant_id, met_at) include (ticket_id, kind)
  where met_at is not null and breached_at is null;
create index sla_clocks_broken on sla_clocks (tenant_id, breached_at) include (ticket_id, kind)
  where breached_at is not null;

-- Who has put the list of first steps away, for himself.
create table setup_dismissals (
  tenant_id uuid not null,
  user_id uuid not null,
  dismissed_at timestamptz not null,
  primary key (tenant_id, user_id),
  foreign key (tenant_id, user_id) references users
);
alter table setup_dismissals enable row level security, force row level security;
create policy tenant on setup_dismissals using (tenant_id = (select app.tenant_id()));
create policy customer on setup_dismissals as restrictive using ((select app.is_staff()));
grant select, insert on setup_dismissals to atum_app;

-- A helpdesk that is older than the permission gets it where a new one begins with it.
alter table roles no force row level security;
alter table role_permissions no force row level security;
insert into role_permissions (tenant_id, role, permission)
  select tenant_id, name, 'report.read' from roles where built_in and name in ('agent', 'manager', 'admin')
  on conflict do nothing;
alter table roles force row level security;
alter table role_permissions force row level security;
