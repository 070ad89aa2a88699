set local role atum_owner;

-- What leaves the box. The row is written with the change that caused it and delivered afterwards by the worker; it,
-- and not the queue, is what people see and send again (NTF-1, NTF-2).
create table deliveries (
  tenant_id uuid not null,
  id uuid not null,
  org_id uuid, -- the customer whom it is about, if any
  channel text not null check (channel in ('email')),
  event text not null check (char_length(event) between 1 and 100),
  internal boolean not null, -- of the event: told to staff alone
  ticket_id uuid,
  recipient_id uuid not null,
  address text not null check (char_length(address) between 3 and 254),
  locale text not null check (locale in ('en', 'ar')),
  subject text not null check (char_length(subject) between 1 and 400),
  body_text text not null,
  state text not null check (state in ('queued', 'held', 'sending', 'sent', 'failed', 'dead')),
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  last_error text,
  created_at timestamptz not null,
  claimed_at timestamptz,
  sent_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, org_id) references organizations,
  foreign key (tenant_id, ticket_id) references tickets,
  foreign key (tenant_id, recipient_id) references users,
  check ((state = 'sent') = (sent_at is not null))
);
create index deliveries_by_time on deliveries (tenant_id, created_at, id);
create index deliveries_of_ticket on deliveries (tenant_id, ticket_id) where ticket_id is not null;
create index deliveries_due on deliveries (tenant_id, next_attempt_at) where state in ('queued', 'failed');
create index deliveries_claimed on deliveries (tenant_id, claimed_at) where state = 'sending';
-- The list of one state: what was sent is most of the table, and is read by its time.
create index deliveries_unsent on deliveries (tenant_id, state, created_at, id) where state <> 'sent';

-- NTF-3, where no code can forget it: what is internal is told to staff, and what concerns a customer to none of another
-- organization. Who cannot be seen is not told either.
create function app.check_delivery_recipient() returns trigger language plpgsql as $$
begin
  if not exists (
    select from public.users u
    where u.tenant_id = new.tenant_id and u.id = new.recipient_id
      and (u.org_id is null or (u.org_id = new.org_id and not new.internal))
  ) then
    raise exception 'this is not for %', new.recipient_id
      using errcode = 'check_violation', constraint = 'deliveries_recipient';
  end if;
  return new;
end
$$;
create trigger deliveries_to_whom_they_concern before insert on deliveries
  for each row execute function app.check_delivery_recipient();

alter table deliveries enable row level security, force row level security;
create policy tenant on deliveries using (tenant_id = (select app.tenant_id()));
-- A customer's change makes messages to others, whose addresses and states are not his to read.
create policy customer on deliveries as restrictive for select using ((select app.is_staff()));
create policy customer_writes_none on deliveries as restrictive for update using ((select app.is_staff()));
create policy customer_adds on deliveries as restrictive for insert
  with check ((select app.is_staff()) or (org_id is not distinct from (select app.org_id())));
-- What was said and to whom stays as it was; only where it goes can be mended, and how far it came.
grant select, insert on deliveries to atum_app;
grant update (address, state, attempts, next_attempt_at, last_error, claimed_at, sent_at) on deliveries to atum_app;

-- The one way into the job queue, whose schema the application cannot touch. The tenant is stamped from the
-- transaction's own setting: a job cannot be smuggled into another's. Rolled back with the transaction.
create function app.enqueue(task text, payload jsonb, run_at timestamptz default null, job_key text default null)
returns void language plpgsql security definer set search_path = '' as $$
declare
  tenant uuid := app.tenant_id();
begin
  if tenant is null then
    raise exception 'a job needs a tenant' using errcode = 'insufficient_privilege';
  end if;
  perform graphile_worker.add_job(
    identifier => task,
    payload => (payload || jsonb_build_object('tenantId', tenant))::json,
    run_at => run_at,
    job_key => case when job_key is null then null else tenant::text || '/' || job_key end);
end
$$;
revoke execute on function app.enqueue(text, jsonb, timestamptz, text) from public;
grant execute on function app.enqueue(text, jsonb, timestamptz, text) to atum_app;
alter function app.enqueue(text, jsonb, timestamptz, text) owner to atum_system;

-- Who works the queue, and lives: what a dead one had taken is given to others.
create table worker_heartbeats (
  worker_id text primary key,
  beat_at timestamptz not null
);
grant select, insert, update, delete on worker_heartbeats to atum_system;
grant select on worker_heartbeats to atum_app;

-- For the worker's sweeps, which go from tenant to tenant, each in a transaction of its own.
create function app.all_tenants() returns setof uuid language sql stable security definer set search_path = ''
begin atomic
  select t.id from public.tenants t order by t.id;
end;
revoke execute on function app.all_tenants() from public;
grant execute on function app.all_tenants() to atum_app;
alter function app.all_tenants() owner to atum_system;
