set local role atum_owner;

-- How a team's tickets find somebody, and how many open ones each of its members is given at most; null: no limit.
alter table teams
  add column strategy text not null default 'manual'
    check (strategy in ('manual', 'round_robin', 'least_open', 'skills')),
  add column capacity integer check (capacity between 0 and 1000);

-- What assignment asks of a member of staff. Without a row: on duty, his teams' capacity, no skills.
create table work_profiles (
  tenant_id uuid not null,
  user_id uuid not null,
  on_duty boolean not null default true,
  capacity integer check (capacity between 0 and 1000), -- null: that of the team
  skills text[] not null default '{}' check (cardinality(skills) <= 50),
  primary key (tenant_id, user_id),
  foreign key (tenant_id, user_id) references users
);

-- Whose turn it is in a team: the higher, the later he was given something. It outlives a change of the members.
create table team_turns (
  tenant_id uuid not null,
  team_id uuid not null,
  user_id uuid not null,
  turn bigint not null,
  primary key (tenant_id, team_id, user_id),
  foreign key (tenant_id, team_id) references teams,
  foreign key (tenant_id, user_id) references users
);

-- The role that an escalated ticket is with. A role can go while a ticket only was with it; while one waits for it, it
-- cannot: nobody would hold the ticket, which tickets_assigned refuses.
alter table tickets
  add column escalated_role text,
  add constraint tickets_escalated_role foreign key (tenant_id, escalated_role) references roles
    on delete set null (escalated_role),
  drop constraint tickets_assigned,
  -- Nobody is given work before the gate, and what is worked on is somebody's, a team's or a role's.
  add constraint tickets_assigned check (
    case
      when status in ('NEW', 'REJECTED') then assignee_id is null and team_id is null and escalated_role is null
      when status in ('ASSIGNED', 'IN_PROGRESS', 'WAITING_CUSTOMER')
        then assignee_id is not null or team_id is not null or escalated_role is not null
      else true
    end);
create index tickets_escalated on tickets (tenant_id, escalated_role) where escalated_role is not null;
-- What somebody has in hand is few rows of the many that were ever his.
create index tickets_open_of_assignee on tickets (tenant_id, assignee_id)
  where assignee_id is not null and merged_into is null and status in ('ASSIGNED', 'IN_PROGRESS', 'WAITING_CUSTOMER');
-- A team's queue, in the order in which it is given out.
create index tickets_waiting_in_team on tickets (tenant_id, team_id, priority, accepted_at, id)
  where assignee_id is null and team_id is not null and escalated_role is null and merged_into is null
    and status in ('ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'WAITING_CUSTOMER');

-- TKT-4, for the column that came later.
create function app.check_customer_escalation() returns trigger language plpgsql as $$
begin
  if not app.is_staff() then
    raise exception 'a customer cannot change this of a ticket' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger tickets_customer_escalation before update on tickets
  for each row when (old.escalated_role is distinct from new.escalated_role)
  execute function app.check_customer_escalation();

-- Where an escalated ticket came from. Those not ended are a stack: the latest is where it is, and goes back first.
create table ticket_escalations (
  tenant_id uuid not null,
  org_id uuid not null,
  ticket_id uuid not null,
  seq integer not null check (seq > 0),
  role text not null,
  from_assignee uuid, -- null: it was nobody's
  from_team uuid,
  reason text check (char_length(reason) between 1 and 10000),
  escalated_by uuid, -- null: the helpdesk itself
  escalated_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (tenant_id, ticket_id, seq),
  foreign key (tenant_id, org_id, ticket_id) references tickets (tenant_id, org_id, id) on update cascade,
  foreign key (tenant_id, from_assignee) references users,
  foreign key (tenant_id, from_team) references teams,
  foreign key (tenant_id, escalated_by) references users,
  foreign key (tenant_id, ended_by) references users
);

-- Who had a ticket, from when to when. Written by the tickets' own trigger, whoever gives it away and however.
create table ticket_assignments (
  tenant_id uuid not null,
  org_id uuid not null,
  ticket_id uuid not null,
  seq integer not null check (seq > 0),
  assignee_id uuid,
  team_id uuid,
  role text, -- to which it was escalated
  assigned_by uuid, -- null: the helpdesk itself
  since timestamptz not null,
  until timestamptz,
  primary key (tenant_id, ticket_id, seq),
  foreign key (tenant_id, org_id, ticket_id) references tickets (tenant_id, org_id, id) on update cascade,
  foreign key (tenant_id, assignee_id) references users,
  foreign key (tenant_id, team_id) references teams,
  foreign key (tenant_id, assigned_by) references users,
  check (assignee_id is not null or team_id is not null or role is not null)
);
create index ticket_assignments_of_person on ticket_assignments (tenant_id, assignee_id, since)
  where assignee_id is not null;

create function app.keep_assignment() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update public.ticket_assignments a set until = new.updated_at
  where a.tenant_id = new.tenant_id and a.ticket_id = new.id and a.until is null;
  if new.assignee_id is not null or new.team_id is not null or new.escalated_role is not null then
    insert into public.ticket_assignments
      (tenant_id, org_id, ticket_id, seq, assignee_id, team_id, role, assigned_by, since)
    select new.tenant_id, new.org_id, new.id, 1 + coalesce(max(a.seq), 0),
      new.assignee_id, new.team_id, new.escalated_role, app.user_id(), new.updated_at
    from public.ticket_assignments a where a.tenant_id = new.tenant_id and a.ticket_id = new.id;
  end if;
  return null;
end
$$;
revoke execute on function app.keep_assignment() from public;
create trigger tickets_keep_assignment after update on tickets
  for each row when ((old.assignee_id, old.team_id, old.escalated_role)
    is distinct from (new.assignee_id, new.team_id, new.escalated_role))
  execute function app.keep_assignment();

-- What was assigned before, from its timeline: each event names what it changed, the rest is as it was. All tenants at
-- once, so past the policies.
alter table tickets no force row level security;
alter table ticket_events no force row level security;
insert into ticket_assignments (tenant_id, org_id, ticket_id, seq, assignee_id, team_id, assigned_by, since, until)
with told as (
  select e.*, (e.details->'assignee'->>'id')::uuid as assignee, (e.details->'team'->>'id')::uuid as team,
    count(*) filter (where e.details ? 'assignee') over up_to_here as assignee_group,
    count(*) filter (where e.details ? 'team') over up_to_here as team_group
  from ticket_events e
  where e.details ?| array['assignee', 'team']
  window up_to_here as (partition by e.tenant_id, e.ticket_id order by e.occurred_at, e.id)
), held as (
  select tenant_id, org_id, ticket_id, id, actor_id, occurred_at,
    first_value(assignee) over (partition by tenant_id, ticket_id, assignee_group order by occurred_at, id) as assignee,
    first_value(team) over (partition by tenant_id, ticket_id, team_group order by occurred_at, id) as team
  from told
), spans as (
  select *, lead(occurred_at) over (partition by tenant_id, ticket_id order by occurred_at, id) as ended_at
  from held
)
select tenant_id, org_id, ticket_id, row_number() over (partition by tenant_id, ticket_id order by occurred_at, id),
  assignee, team, actor_id, occurred_at, ended_at
from spans where assignee is not null or team is not null;
alter table tickets force row level security;
alter table ticket_events force row level security;

alter table work_profiles enable row level security, force row level security;
alter table team_turns enable row level security, force row level security;
alter table ticket_escalations enable row level security, force row level security;
alter table ticket_assignments enable row level security, force row level security;

create policy tenant on work_profiles using (tenant_id = (select app.tenant_id()));
create policy tenant on team_turns using (tenant_id = (select app.tenant_id()));
create policy tenant on ticket_escalations using (tenant_id = (select app.tenant_id()));
create policy tenant on ticket_assignments using (tenant_id = (select app.tenant_id()));

-- How staff share their work out is theirs alone.
create policy customer on work_profiles as restrictive using ((select app.is_staff()));
create policy customer on team_turns as restrictive using ((select app.is_staff()));
create policy customer on ticket_escalations as restrictive using ((select app.is_staff()));
create policy customer on ticket_assignments as restrictive using ((select app.is_staff()));

grant select, insert, update on work_profiles, team_turns to atum_app;
grant select, insert on ticket_escalations to atum_app;
grant update (ended_at, ended_by) on ticket_escalations to atum_app;
grant select on ticket_assignments to atum_app;

-- A helpdesk that is older than the permission gets it where a new one begins with it.
alter table roles no force row level security;
alter table role_permissions no force row level security;
insert into role_permissions (tenant_id, role, permission)
  select tenant_id, name, 'duty.manage' from roles where built_in and name in ('manager', 'admin')
  on conflict do nothing;
alter table roles force row level security;
alter table role_permissions force row level security;
