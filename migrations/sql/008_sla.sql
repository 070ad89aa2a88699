set local role atum_owner;

-- What can be edited lives in versions, which are only ever added: a clock pins the ones it runs by (SLA-3).
create table calendars (
  tenant_id uuid not null references tenants,
  id uuid not null,
  name text not null check (char_length(name) between 1 and 100),
  active boolean not null default true,
  version integer not null default 1,
  primary key (tenant_id, id)
);
create unique index calendars_name on calendars (tenant_id, lower(name)) where active;

create table calendar_versions (
  tenant_id uuid not null,
  calendar_id uuid not null,
  version integer not null,
  time_zone text not null check (char_length(time_zone) between 1 and 64),
  always_open boolean not null,
  shifts jsonb not null,
  holidays jsonb not null,
  created_at timestamptz not null,
  primary key (tenant_id, calendar_id, version),
  foreign key (tenant_id, calendar_id) references calendars
);

create table sla_policies (
  tenant_id uuid not null references tenants,
  id uuid not null,
  org_id uuid, -- null: the helpdesk's own, for organizations that have none
  name text not null check (char_length(name) between 1 and 100),
  active boolean not null default true,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, org_id) references organizations
);
create unique index sla_policies_name on sla_policies (tenant_id, lower(name)) where active;
-- One that counts for each organization, and one for the rest.
create unique index sla_policies_of_organization on sla_policies (tenant_id, org_id) nulls not distinct where active;

create table sla_policy_versions (
  tenant_id uuid not null,
  policy_id uuid not null,
  version integer not null,
  calendar_id uuid not null,
  targets jsonb not null,
  warn_at_percent integer not null check (warn_at_percent between 1 and 99),
  created_at timestamptz not null,
  primary key (tenant_id, policy_id, version),
  foreign key (tenant_id, policy_id) references sla_policies,
  constraint sla_policy_versions_calendar foreign key (tenant_id, calendar_id) references calendars
);

-- A clock's row is what its events come to, kept for lists and sweeps; the events are the truth (SLA-5).
create table sla_clocks (
  tenant_id uuid not null,
  id uuid not null,
  org_id uuid not null,
  ticket_id uuid not null,
  kind text not null check (kind in ('first_response', 'resolution')),
  state text not null check (state in ('running', 'paused', 'met', 'cancelled')),
  started_at timestamptz not null,
  due_at timestamptz, -- while it runs
  next_milestone_at timestamptz, -- the warning or the breach that is not told yet, while it runs
  breached_at timestamptz,
  met_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, ticket_id, kind),
  foreign key (tenant_id, org_id, ticket_id) references tickets (tenant_id, org_id, id),
  check ((state = 'running') = (due_at is not null))
);
create index sla_clocks_due on sla_clocks (tenant_id, due_at) where due_at is not null;
-- What the sweep looks for: few rows, however many tickets there are.
create index sla_clocks_next_milestone on sla_clocks (tenant_id, next_milestone_at) where next_milestone_at is not null;

create table sla_clock_events (
  tenant_id uuid not null,
  clock_id uuid not null,
  seq integer not null check (seq >= 1),
  org_id uuid not null,
  ticket_id uuid not null,
  type text not null check (type in ('start', 'pause', 'resume', 'stop', 'reopen', 'retarget', 'cancel')),
  cause text not null check (char_length(cause) between 1 and 100),
  actor_id uuid,
  at timestamptz not null,
  policy_id uuid,
  policy_version integer,
  calendar_id uuid,
  calendar_version integer,
  target_seconds integer check (target_seconds > 0),
  warn_at_percent integer,
  primary key (tenant_id, clock_id, seq),
  foreign key (tenant_id, clock_id) references sla_clocks,
  foreign key (tenant_id, org_id, ticket_id) references tickets (tenant_id, org_id, id),
  foreign key (tenant_id, actor_id) references users,
  foreign key (tenant_id, policy_id, policy_version) references sla_policy_versions,
  foreign key (tenant_id, calendar_id, calendar_version) references calendar_versions,
  -- The terms come with the event that sets them, all of them, and with no other.
  check (case when type in ('start', 'retarget')
    then num_nulls(policy_id, policy_version, calendar_id, calendar_version, target_seconds, warn_at_percent) = 0
    else num_nonnulls(policy_id, policy_version, calendar_id, calendar_version, target_seconds, warn_at_percent) = 0 end)
);

-- A warning and a breach are told once, at their true instant, whoever sees them first (SLA-6).
create table sla_milestones (
  tenant_id uuid not null,
  clock_id uuid not null,
  kind text not null check (kind in ('warning', 'breach')),
  at timestamptz not null,
  org_id uuid not null,
  told_at timestamptz not null,
  primary key (tenant_id, clock_id, kind, at),
  foreign key (tenant_id, clock_id) references sla_clocks
);

alter table calendars enable row level security, force row level security;
alter table calendar_versions enable row level security, force row level security;
alter table sla_policies enable row level security, force row level security;
alter table sla_policy_versions enable row level security, force row level security;
alter table sla_clocks enable row level security, force row level security;
alter table sla_clock_events enable row level security, force row level security;
alter table sla_milestones enable row level security, force row level security;

create policy tenant on calendars using (tenant_id = (select app.tenant_id()));
create policy tenant on calendar_versions using (tenant_id = (select app.tenant_id()));
create policy tenant on sla_policies using (tenant_id = (select app.tenant_id()));
create policy tenant on sla_policy_versions using (tenant_id = (select app.tenant_id()));
create policy tenant on sla_clocks using (tenant_id = (select app.tenant_id()));
create policy tenant on sla_clock_events using (tenant_id = (select app.tenant_id()));
create policy tenant on sla_milestones using (tenant_id = (select app.tenant_id()));

-- A customer's own acts move his tickets' clocks, by the policy that is for him or for all; he writes no policy.
create policy customer on sla_policies as restrictive
  using ((select app.is_staff()) or org_id is null or org_id = (select app.org_id()));
create policy customer_adds_none on sla_policies as restrictive for insert with check ((select app.is_staff()));
create policy customer_writes_none on sla_policies as restrictive for update using ((select app.is_staff()));
create policy customer_adds_none on sla_policy_versions as restrictive for insert with check ((select app.is_staff()));
create policy customer_adds_none on calendars as restrictive for insert with check ((select app.is_staff()));
create policy customer_writes_none on calendars as restrictive for update using ((select app.is_staff()));
create policy customer_adds_none on calendar_versions as restrictive for insert with check ((select app.is_staff()));
create policy customer on sla_clocks as restrictive
  using ((select app.is_staff()) or (org_id = (select app.org_id()) and (
    (select app.sees_organization()) or exists (select from tickets t where t.id = sla_clocks.ticket_id))));
create policy customer on sla_clock_events as restrictive
  using ((select app.is_staff()) or (org_id = (select app.org_id()) and (
    (select app.sees_organization()) or exists (select from tickets t where t.id = sla_clock_events.ticket_id))));
create policy customer on sla_milestones as restrictive
  using ((select app.is_staff()) or (org_id = (select app.org_id()) and (
    (select app.sees_organization()) or exists (select from sla_clocks k where k.id = sla_milestones.clock_id))));
-- A clock begins at the gate: only staff's transaction makes one.
create policy customer_adds_none on sla_clocks as restrictive for insert with check ((select app.is_staff()));

grant select, insert, update on calendars, sla_policies, sla_clocks to atum_app;
grant select, insert on calendar_versions, sla_policy_versions, sla_clock_events, sla_milestones to atum_app;
