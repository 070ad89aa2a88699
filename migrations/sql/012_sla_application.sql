set local role atum_owner;

-- Policies applied to the tickets that are open (SLA-14): what an administrator has seen in a preview, ticket by ticket.
create table sla_applications (
  tenant_id uuid not null references tenants,
  id uuid not null,
  state text not null check (state in ('waiting', 'running', 'done', 'cancelled', 'stopped')),
  fingerprint text not null check (char_length(fingerprint) between 1 and 100), -- of the policies that were previewed
  created_by uuid not null,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  total integer not null check (total >= 0), -- open tickets when it was asked for
  processed integer not null default 0,
  changed integer not null default 0,
  failed integer not null default 0,
  clocks_changed integer not null default 0,
  breached integer not null default 0,
  last_ticket_id uuid, -- everything up to there is done: where the next worker goes on
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references users,
  check ((finished_at is null) = (state in ('waiting', 'running')))
);
create unique index sla_applications_at_work on sla_applications (tenant_id) where state in ('waiting', 'running');
create index sla_applications_by_time on sla_applications (tenant_id, created_at, id);

alter table sla_applications enable row level security, force row level security;
create policy tenant on sla_applications using (tenant_id = (select app.tenant_id()));
create policy customer on sla_applications as restrictive using ((select app.is_staff()));
grant select, insert, update on sla_applications to atum_app;
