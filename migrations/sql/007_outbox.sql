set local role atum_owner;

-- What leaves the box. The row is written with the change that caused it and delivered afterwards by the worker; it,
-- and not the queue, is what people see and send again (NTF-1, NTF-2).
create table deliveries (
  tenant_id uuid not null,
  id uuid not null,
  org_id uuid, -- the customer whom it is about, if any
  channel text not null check (channel in ('email')),
  event text not null check (char_length(event) between 1 and 100),
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
create index deliveries_held on deliveries (tenant_id) where state = 'held';

alter table deliveries enable row level security, force row level security;
create policy tenant on deliveries using (tenant_id = (select app.tenant_id()));
-- A customer's change makes messages to others, whose addresses and states are not his to read.
create policy customer on deliveries as restrictive for select using ((select app.is_staff()));
create policy customer_writes_none on deliveries as restrictive for update using ((select app.is_staff()));
create policy customer_adds on deliveries as restrictive for insert
  with check ((select app.is_staff()) or (org_id is not distinct from (select app.org_id())));
grant select, insert, update on deliveries to atum_app;

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
alter function app.enqueue(text, jsonb, timestamptz, text) owner to atum_system;
revoke execute on function app.enqueue(text, jsonb, timestamptz, text) from public;
grant execute on function app.enqueue(text, jsonb, timestamptz, text) to atum_app;

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
alter function app.all_tenants() owner to atum_system;
revoke execute on function app.all_tenants() from public;
grant execute on function app.all_tenants() to atum_app;
