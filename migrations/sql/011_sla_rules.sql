set local role atum_owner;

-- Policies as ordered rules (SLA-3): each says for which tickets it is, and the first that fits counts, an
-- organization's own before the helpdesk's.
drop index sla_policies_of_organization;
alter table sla_policies
  add column position integer not null default 1 check (position >= 1),
  add column priorities text[] not null default '{}' check (priorities <@ array['P1', 'P2', 'P3', 'P4']);
-- Forced row-level security would hide all of them from their owner, as no tenant is set here.
alter table sla_policies no force row level security;
update sla_policies p set position = o.position
from (
  select tenant_id, id, row_number() over (partition by tenant_id order by lower(name), id) as position
  from sla_policies where active
) o
where o.tenant_id = p.tenant_id and o.id = p.id;
alter table sla_policies force row level security;
alter table sla_policies alter column position drop default;
create index sla_policies_in_order on sla_policies (tenant_id, position, id) where active;

-- Services that a rule is for; none: for all.
create table sla_policy_services (
  tenant_id uuid not null,
  policy_id uuid not null,
  service_id uuid not null,
  primary key (tenant_id, policy_id, service_id),
  foreign key (tenant_id, policy_id) references sla_policies,
  foreign key (tenant_id, service_id) references services
);
create index sla_policy_services_of_service on sla_policy_services (tenant_id, service_id);

-- How often a helpdesk's rules were put in another order: who writes the order holds this row.
create table sla_rule_orders (
  tenant_id uuid primary key references tenants,
  version integer not null default 1
);

-- Steps at a percentage of the target, pinned by a clock with the rest of the version (SLA-12).
alter table sla_policy_versions add column escalations jsonb not null default '[]';
alter table sla_policy_versions alter column escalations drop default; -- who writes a version says them

-- Next response (SLA-11): a clock for each message that awaits an answer, so a ticket has several of that kind.
alter table sla_clocks
  drop constraint sla_clocks_kind_check,
  drop constraint sla_clocks_tenant_id_ticket_id_kind_key,
  add column cycle integer not null default 1 check (cycle >= 1),
  add constraint sla_clocks_kind_check check (kind in ('first_response', 'resolution', 'next_response')),
  add constraint sla_clocks_cycle unique (tenant_id, ticket_id, kind, cycle),
  add constraint sla_clocks_one_cycle check (kind = 'next_response' or cycle = 1);
-- A customer's message begins one, and his refusal may bring back what a change of the rules took away; before the gate
-- there is still none.
drop policy customer_adds_none on sla_clocks;
create policy customer_adds_behind_the_gate on sla_clocks as restrictive for insert
  with check ((select app.is_staff()) or exists (
    select from tickets t where t.id = sla_clocks.ticket_id and t.accepted_at is not null));

-- Which rule gave the terms, and why: the ticket as it was, and the rules that were looked at. Null: before there were rules.
alter table sla_clock_events
  add column selection jsonb,
  add constraint sla_clock_events_selection check (selection is null or type in ('start', 'retarget'));

-- A step is done once, whoever sees it first. What it did is in the timeline.
create table sla_escalations (
  tenant_id uuid not null,
  clock_id uuid not null,
  step text not null check (char_length(step) between 1 and 2000),
  at timestamptz not null,
  done_at timestamptz not null,
  primary key (tenant_id, clock_id, step),
  foreign key (tenant_id, clock_id) references sla_clocks
);

-- The earliest deadline of a ticket's running clocks, for lists: what is due first, and what is late.
alter table tickets add column due_at timestamptz;
alter table tickets no force row level security;
alter table sla_clocks no force row level security;
update tickets t set due_at = k.due_at
from (select tenant_id, ticket_id, min(due_at) as due_at from sla_clocks where due_at is not null group by 1, 2) k
where k.tenant_id = t.tenant_id and k.ticket_id = t.id;
alter table sla_clocks force row level security;
alter table tickets force row level security;
-- What has no deadline comes last in either direction. The instants stand for that, as a keyset knows no null.
create index tickets_by_due on tickets (tenant_id, coalesce(due_at, '9999-12-31T00:00:00Z'::timestamptz), id);
create index tickets_by_due_last on tickets (tenant_id, coalesce(due_at, '0001-01-01T00:00:00Z'::timestamptz), id);

alter table sla_policy_services enable row level security, force row level security;
alter table sla_rule_orders enable row level security, force row level security;
alter table sla_escalations enable row level security, force row level security;

create policy tenant on sla_policy_services using (tenant_id = (select app.tenant_id()));
create policy tenant on sla_rule_orders using (tenant_id = (select app.tenant_id()));
create policy tenant on sla_escalations using (tenant_id = (select app.tenant_id()));

create policy customer_adds_none on sla_policy_services as restrictive for insert with check ((select app.is_staff()));
create policy customer_removes_none on sla_policy_services as restrictive for delete using ((select app.is_staff()));
create policy customer on sla_rule_orders as restrictive using ((select app.is_staff()));
-- What the staff have settled among themselves; no customer's transaction sees that it was done.
create policy customer on sla_escalations as restrictive using ((select app.is_staff()));

grant select, insert, delete on sla_policy_services to atum_app;
grant select, insert, update on sla_rule_orders to atum_app;
grant select, insert on sla_escalations to atum_app;
