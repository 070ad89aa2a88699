set local role atum_owner;

-- The outbox of everything that leaves the box: messages to people, and webhooks to endpoints. One table, since who runs
-- the helpdesk looks, retries and cancels in one place (NTF-1, NTF-2).
alter table deliveries
  add column event_id uuid, -- of the event that it tells of; null: from before events had one
  add column endpoint_id uuid, -- of a webhook; null: a message to a person
  add column body_html text,
  alter column recipient_id drop not null,
  drop constraint deliveries_channel_check,
  drop constraint deliveries_state_check,
  drop constraint deliveries_address_check,
  add constraint deliveries_channel_check check (channel in ('email', 'webhook')),
  add constraint deliveries_state_check
    check (state in ('queued', 'held', 'collecting', 'collected', 'sending', 'sent', 'failed', 'dead', 'cancelled')),
  add constraint deliveries_address_check check (char_length(address) between 3 and 2048),
  add constraint deliveries_addressee check (
    (channel = 'email' and recipient_id is not null and endpoint_id is null)
    or (channel = 'webhook' and recipient_id is null and endpoint_id is not null));

-- Once per person and event, whoever writes it.
create unique index deliveries_once on deliveries (tenant_id, event_id, recipient_id)
  where event_id is not null and recipient_id is not null;
create index deliveries_to_person on deliveries (tenant_id, recipient_id, created_at, id) where recipient_id is not null;
create index deliveries_to_endpoint on deliveries (tenant_id, endpoint_id, created_at, id) where endpoint_id is not null;
-- What goes next to the helpdesk's mail server: before everything a password's reset, for which somebody waits.
create index deliveries_due_to_people
  on deliveries (tenant_id, (event <> 'password.reset_requested'), next_attempt_at, id)
  where endpoint_id is null and state in ('queued', 'failed');

-- A webhook is sent to no person.
create or replace function app.check_delivery_recipient() returns trigger language plpgsql as $$
begin
  if new.recipient_id is not null and not exists (
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

-- What was tried, and what the other side said: written with the mark of each try, and never changed.
create table delivery_attempts (
  tenant_id uuid not null,
  delivery_id uuid not null,
  id uuid not null,
  outcome text not null check (outcome in ('sent', 'failed', 'dead')),
  request text, -- what was sent, as far as it is not the delivery itself: a webhook's headers
  response text, -- what came back, cut
  status integer, -- of HTTP or SMTP
  error text,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  primary key (tenant_id, delivery_id, id),
  foreign key (tenant_id, delivery_id) references deliveries
);
alter table delivery_attempts enable row level security, force row level security;
create policy tenant on delivery_attempts using (tenant_id = (select app.tenant_id()));
create policy customer on delivery_attempts as restrictive using ((select app.is_staff()));
grant select, insert on delivery_attempts to atum_app;

-- What has not arrived yet, or never did: a small part, and all that is counted. What is over is most of the table.
create index deliveries_open on deliveries (tenant_id, state, channel, next_attempt_at) include (claimed_at, created_at)
  where state in ('queued', 'held', 'collecting', 'sending', 'failed', 'dead');

-- For Prometheus, which asks about the whole box.
grant select (tenant_id, channel, state, next_attempt_at, claimed_at, created_at) on deliveries to atum_system;
create policy system_reads on deliveries for select to atum_system using (true);
alter policy customer on deliveries to atum_app; -- of whom the function is not
create function app.outbox_depth() returns table (channel text, state text, count bigint, oldest timestamptz)
language sql stable security definer set search_path = ''
begin atomic
  -- What is held or dead waits for a person, and has no time of its own.
  select d.channel, d.state, count(*),
    min(case when d.state in ('held', 'dead') then null else coalesce(d.next_attempt_at, d.claimed_at) end)
  from public.deliveries d where d.state in ('queued', 'held', 'collecting', 'sending', 'failed', 'dead')
  group by d.channel, d.state;
end;
-- plpgsql, as the queue's schema is made after ours. What is due and not done: of the whole box, or of this tenant alone,
-- who is not to learn what the others do.
create function app.queue_depth(here boolean) returns table (task text, waiting bigint, locked bigint, oldest timestamptz)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    select k.identifier, count(*) filter (where j.locked_at is null), count(*) filter (where j.locked_at is not null),
      min(j.run_at) filter (where j.locked_at is null)
    from graphile_worker._private_jobs j join graphile_worker._private_tasks k on k.id = j.task_id
    where j.run_at <= now() and j.attempts < j.max_attempts
      and (not here or j.payload ->> 'tenantId' = app.tenant_id()::text)
    group by k.identifier;
end
$$;
revoke execute on function app.outbox_depth(), app.queue_depth(boolean) from public;
grant execute on function app.outbox_depth(), app.queue_depth(boolean) to atum_app;
alter function app.outbox_depth() owner to atum_system;
alter function app.queue_depth(boolean) owner to atum_system;
