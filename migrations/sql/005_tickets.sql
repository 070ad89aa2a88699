set local role atum_owner;

create domain ticket_status as text check (value in (
  'NEW', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'WAITING_CUSTOMER', 'RESOLVED', 'CLOSED', 'REJECTED', 'CANCELLED'));

create table tickets (
  tenant_id uuid not null references tenants,
  id uuid not null,
  org_id uuid not null,
  number integer not null,
  title text not null check (char_length(title) between 3 and 200),
  description text not null check (char_length(description) between 1 and 20000),
  status ticket_status not null default 'NEW',
  priority text not null default 'P3' check (priority in ('P1', 'P2', 'P3', 'P4')),
  category text check (char_length(category) between 1 and 100),
  service_id uuid,
  tags text[] not null default '{}' check (cardinality(tags) <= 20),
  requester_id uuid not null,
  created_by uuid not null,
  accepted_by uuid,
  accepted_at timestamptz,
  assignee_id uuid,
  team_id uuid,
  rejection_reason text,
  resolution text,
  root_cause text,
  resolved_at timestamptz,
  closed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  unique (tenant_id, org_id, id), -- what comments and events refer to, so that their org_id cannot differ from the ticket's
  foreign key (tenant_id, org_id) references organizations,
  foreign key (tenant_id, requester_id) references users,
  foreign key (tenant_id, created_by) references users,
  foreign key (tenant_id, accepted_by) references users,
  constraint tickets_assignee foreign key (tenant_id, assignee_id) references users,
  constraint tickets_team foreign key (tenant_id, team_id) references teams,
  constraint tickets_service foreign key (tenant_id, service_id) references services,
  -- The gate: out of NEW only by acceptance, unless the ticket ends there.
  constraint tickets_gate check (
    case
      when status = 'NEW' then accepted_by is null and accepted_at is null
      when status in ('REJECTED', 'CANCELLED') then (accepted_by is null) = (accepted_at is null)
      else accepted_by is not null and accepted_at is not null
    end),
  -- Nobody is given work before the gate, and what is worked on is somebody's.
  constraint tickets_assigned check (
    case
      when status in ('NEW', 'REJECTED') then assignee_id is null and team_id is null
      when status in ('ASSIGNED', 'IN_PROGRESS', 'WAITING_CUSTOMER') then assignee_id is not null or team_id is not null
      else true
    end),
  constraint tickets_rejection check (status <> 'REJECTED' or rejection_reason is not null),
  constraint tickets_solution check (
    status not in ('RESOLVED', 'CLOSED') or (resolution is not null and root_cause is not null and resolved_at is not null)),
  constraint tickets_closed check ((status = 'CLOSED') = (closed_at is not null))
);

-- The manager's queue, oldest first: few rows are NEW, so the index stays small however many tickets there are.
create index tickets_inbox on tickets (tenant_id, created_at, id) where status = 'NEW';
create index tickets_by_update on tickets (tenant_id, updated_at, id);
create index tickets_by_creation on tickets (tenant_id, created_at, id);
create index tickets_of_organization on tickets (tenant_id, org_id, updated_at, id);
create index tickets_of_requester on tickets (tenant_id, requester_id);
create index tickets_of_assignee on tickets (tenant_id, assignee_id) where assignee_id is not null;
create index tickets_of_team on tickets (tenant_id, team_id) where team_id is not null;
-- What closes by itself after quiet days.
create index tickets_resolved on tickets (tenant_id, resolved_at) where status = 'RESOLVED';

-- A sequence a tenant: numbers are never reused, and two writers never wait for each other. Gaps are the price.
create function app.number_sequence_of(tenant uuid) returns text language sql immutable
  return format('app.ticket_number_%s', replace(tenant::text, '-', ''));
create function app.begin_ticket_numbers() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  execute format('create sequence %s as integer start 1001', app.number_sequence_of(new.id));
  return new;
end
$$;
revoke execute on function app.begin_ticket_numbers() from public;
create trigger tenants_begin_ticket_numbers after insert on tenants
  for each row execute function app.begin_ticket_numbers();
-- Of the transaction's own tenant only.
create function app.next_ticket_number() returns integer language plpgsql security definer set search_path = '' as $$
begin
  return nextval(app.number_sequence_of(app.tenant_id())::regclass);
end
$$;
revoke execute on function app.next_ticket_number() from public;
grant execute on function app.next_ticket_number() to atum_app;

-- The same table as api/src/modules/tickets/domain/ticket-workflow.ts; a test compares them. NULL is where a ticket comes from.
create table ticket_transitions (
  from_status ticket_status,
  to_status ticket_status not null,
  by_customer boolean not null, -- may a customer's own transaction do it?
  unique nulls not distinct (from_status, to_status)
);
insert into ticket_transitions (from_status, to_status, by_customer) values
  (null, 'NEW', true),
  ('NEW', 'ACCEPTED', false),
  ('NEW', 'REJECTED', false),
  ('NEW', 'CANCELLED', true),
  ('ACCEPTED', 'CANCELLED', true),
  ('ACCEPTED', 'ASSIGNED', false),
  ('ASSIGNED', 'IN_PROGRESS', false),
  ('ASSIGNED', 'WAITING_CUSTOMER', false),
  ('ASSIGNED', 'RESOLVED', false),
  ('IN_PROGRESS', 'WAITING_CUSTOMER', false),
  ('IN_PROGRESS', 'RESOLVED', false),
  ('WAITING_CUSTOMER', 'IN_PROGRESS', true),
  ('WAITING_CUSTOMER', 'RESOLVED', false),
  ('RESOLVED', 'IN_PROGRESS', true),
  ('RESOLVED', 'CLOSED', true);

-- TKT-2. `public.` is not decoration: a temporary table of the same name would be found first and could allow anything.
create function app.check_ticket_transition() returns trigger language plpgsql as $$
begin
  if not exists (
    select from public.ticket_transitions t
    where t.from_status is not distinct from old.status
      and t.to_status = new.status
      and (t.by_customer or app.is_staff())
  ) then
    raise exception 'a ticket cannot go from % to %', coalesce(old.status, 'nothing'), new.status
      using errcode = 'check_violation', constraint = 'tickets_transition';
  end if;
  return new;
end
$$;
create trigger tickets_begin_new before insert on tickets
  for each row execute function app.check_ticket_transition();
create trigger tickets_follow_transitions before update on tickets
  for each row when (old.status is distinct from new.status) execute function app.check_ticket_transition();

-- TKT-4. In a customer's transaction only the status moves, and what goes with it: the rest is staff's to set. A solution
-- he may refuse, which empties it, but not write, nor make younger. His own words are his until they are accepted.
create function app.check_customer_change() returns trigger language plpgsql as $$
begin
  if not app.is_staff() and (
    (new.assignee_id, new.team_id, new.accepted_by, new.accepted_at, new.priority, new.number, new.org_id,
     new.requester_id, new.created_by, coalesce(new.resolution, old.resolution),
     coalesce(new.root_cause, old.root_cause), new.rejection_reason, new.created_at, new.tags)
    is distinct from
    (old.assignee_id, old.team_id, old.accepted_by, old.accepted_at, old.priority, old.number, old.org_id,
     old.requester_id, old.created_by, old.resolution, old.root_cause, old.rejection_reason, old.created_at, old.tags)
    or coalesce(new.resolved_at, old.resolved_at) is distinct from old.resolved_at
    or (old.status <> 'NEW' and (new.title, new.description, new.category, new.service_id)
      is distinct from (old.title, old.description, old.category, old.service_id))
  ) then
    raise exception 'a customer cannot change this of a ticket' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger tickets_customer_change before update on tickets
  for each row execute function app.check_customer_change();

create table ticket_comments (
  tenant_id uuid not null,
  id uuid not null,
  org_id uuid not null,
  ticket_id uuid not null,
  author_id uuid not null,
  body text not null check (char_length(body) between 1 and 20000),
  internal boolean not null,
  created_at timestamptz not null,
  edited_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, ticket_id, id, internal), -- what attachments refer to: a note's file is internal too
  foreign key (tenant_id, org_id, ticket_id) references tickets (tenant_id, org_id, id),
  foreign key (tenant_id, author_id) references users
);
create index ticket_comments_of_ticket on ticket_comments (tenant_id, ticket_id, created_at, id);

-- A row is written when the bytes of its hash are safe on the disk (FIL-3, FIL-5).
create table attachments (
  tenant_id uuid not null,
  id uuid not null,
  org_id uuid not null,
  ticket_id uuid not null,
  comment_id uuid,
  file_name text not null check (char_length(file_name) between 1 and 255),
  mime_type text not null check (char_length(mime_type) between 3 and 100),
  size_bytes bigint not null check (size_bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  internal boolean not null,
  uploaded_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, org_id, ticket_id) references tickets (tenant_id, org_id, id),
  foreign key (tenant_id, ticket_id, comment_id, internal) references ticket_comments (tenant_id, ticket_id, id, internal),
  foreign key (tenant_id, uploaded_by) references users
);
create index attachments_of_ticket on attachments (tenant_id, ticket_id, created_at, id);
create index attachments_of_file on attachments (tenant_id, sha256);

-- The timeline: what happened, by whom, when. Only ever added to. No actor: the helpdesk itself.
create table ticket_events (
  tenant_id uuid not null,
  id uuid not null,
  org_id uuid not null,
  ticket_id uuid not null,
  actor_id uuid,
  name text not null,
  details jsonb not null,
  internal boolean not null,
  request_id text not null,
  occurred_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, org_id, ticket_id) references tickets (tenant_id, org_id, id),
  foreign key (tenant_id, actor_id) references users
);
create index ticket_events_of_ticket on ticket_events (tenant_id, ticket_id, occurred_at, id);

-- A follow-up and the ticket that it carries on, both of one organization.
create table ticket_links (
  tenant_id uuid not null,
  org_id uuid not null,
  ticket_id uuid not null,
  follow_up_of uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, ticket_id, follow_up_of),
  foreign key (tenant_id, org_id, ticket_id) references tickets (tenant_id, org_id, id),
  foreign key (tenant_id, org_id, follow_up_of) references tickets (tenant_id, org_id, id),
  check (ticket_id <> follow_up_of)
);
create index ticket_links_followed on ticket_links (tenant_id, follow_up_of);

-- TKT-8: the answer to a creation that is sent again. The key is its sender's own.
create table idempotency_keys (
  tenant_id uuid not null,
  user_id uuid not null,
  key text not null check (char_length(key) between 1 and 200),
  request_hash text not null,
  ticket_id uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, user_id, key),
  foreign key (tenant_id, user_id) references users,
  foreign key (tenant_id, ticket_id) references tickets deferrable initially deferred
);

alter table tickets enable row level security, force row level security;
alter table ticket_comments enable row level security, force row level security;
alter table attachments enable row level security, force row level security;
alter table ticket_events enable row level security, force row level security;
alter table ticket_links enable row level security, force row level security;
alter table idempotency_keys enable row level security, force row level security;

create policy tenant on tickets using (tenant_id = (select app.tenant_id()));
create policy tenant on ticket_comments using (tenant_id = (select app.tenant_id()));
create policy tenant on attachments using (tenant_id = (select app.tenant_id()));
create policy tenant on ticket_events using (tenant_id = (select app.tenant_id()));
create policy tenant on ticket_links using (tenant_id = (select app.tenant_id()));
create policy tenant on idempotency_keys using (tenant_id = (select app.tenant_id()));

-- ISO-5. Asked for or opened by him is a customer's own.
create policy customer on tickets as restrictive
  using ((select app.is_staff()) or (org_id = (select app.org_id()) and (
    (select app.sees_organization()) or requester_id = (select app.user_id()) or created_by = (select app.user_id()))));
-- ISO-2: for a customer, internal rows do not exist, nor can he write one. What belongs to a ticket is seen with it:
-- the subquery is under the policies of tickets.
create policy customer on ticket_comments as restrictive
  using ((select app.is_staff()) or (org_id = (select app.org_id()) and not internal and (
    (select app.sees_organization()) or exists (select from tickets t where t.id = ticket_comments.ticket_id))));
create policy customer on attachments as restrictive
  using ((select app.is_staff()) or (org_id = (select app.org_id()) and not internal and (
    (select app.sees_organization()) or exists (select from tickets t where t.id = attachments.ticket_id))));
create policy customer on ticket_events as restrictive
  using ((select app.is_staff()) or (org_id = (select app.org_id()) and not internal and (
    (select app.sees_organization()) or exists (select from tickets t where t.id = ticket_events.ticket_id))));
create policy customer on ticket_links as restrictive
  using ((select app.is_staff()) or (org_id = (select app.org_id()) and (
    (select app.sees_organization()) or exists (select from tickets t where t.id = ticket_links.ticket_id))));
-- Whatever he writes, he writes in his own name.
create policy customer_adds_own on tickets as restrictive for insert
  with check ((select app.is_staff()) or created_by = (select app.user_id()));
create policy customer_adds_own on ticket_comments as restrictive for insert
  with check ((select app.is_staff()) or author_id = (select app.user_id()));
create policy customer_adds_own on attachments as restrictive for insert
  with check ((select app.is_staff()) or uploaded_by = (select app.user_id()));
create policy customer_adds_own on ticket_events as restrictive for insert
  with check ((select app.is_staff()) or actor_id = (select app.user_id()));
create policy customer on idempotency_keys as restrictive
  using ((select app.is_staff()) or user_id = (select app.user_id()));

grant select, insert, update on tickets to atum_app;
grant select on ticket_transitions to atum_app;
grant select, insert on ticket_comments, attachments, ticket_events, ticket_links to atum_app;
grant select, insert, delete on idempotency_keys to atum_app;
