set local role atum_owner;

-- Where other systems listen. The url may carry a key of theirs, and the secrets are sealed by the box's keyring: neither
-- is for a customer's eyes, in whose transactions events happen.
create table webhook_endpoints (
  tenant_id uuid not null,
  id uuid not null,
  name text not null check (char_length(name) between 1 and 100),
  url text not null check (char_length(url) between 8 and 2048),
  description text not null check (char_length(description) <= 1000),
  events text[] not null check (cardinality(events) between 1 and 100), -- '*': all of them
  include_internal boolean not null,
  ca text check (char_length(ca) <= 65536), -- PEM: trusted instead of the box's own authorities
  state text not null check (state in ('active', 'paused', 'disabled')),
  paused_at timestamptz,
  paused_reason text check (char_length(paused_reason) <= 1000),
  failing_since timestamptz, -- every try since then has failed
  secret text, -- sealed
  previous_secret text, -- signs, too, until then
  previous_until timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  removed_at timestamptz, -- what was sent to it stays
  primary key (tenant_id, id),
  foreign key (tenant_id) references tenants,
  check ((state = 'active') = (paused_at is null)),
  check ((previous_secret is null) = (previous_until is null)),
  constraint webhook_endpoints_removed check ((removed_at is null) = (secret is not null))
);
create unique index webhook_endpoints_name on webhook_endpoints (tenant_id, lower(name)) where removed_at is null;

alter table webhook_endpoints enable row level security, force row level security;
create policy tenant on webhook_endpoints using (tenant_id = (select app.tenant_id()));
-- For the application alone: the owner of the functions below has to see past it.
create policy customer on webhook_endpoints as restrictive to atum_app using ((select app.is_staff()));
grant select, insert on webhook_endpoints to atum_app;
grant update (name, url, description, events, include_internal, ca, state, paused_at, paused_reason, failing_since, secret,
  previous_secret, previous_until, version, removed_at) on webhook_endpoints to atum_app;
grant select (tenant_id, id, url, events, include_internal, state, removed_at) on webhook_endpoints to atum_system;

-- Who listens to an event: asked in the transaction of every change, a customer's too, to which the url's path and query
-- are a secret. What is paused gets its row all the same, which waits.
create function app.webhooks_for(event text, internal boolean)
returns table (id uuid, origin text, include_internal boolean) language sql stable security definer set search_path = '' rows 1
begin atomic
  select e.id, substring(e.url from '^https?://[^/?#]+'), e.include_internal from public.webhook_endpoints e
  where e.tenant_id = app.tenant_id() and e.removed_at is null and e.state <> 'disabled'
    and (e.include_internal or not webhooks_for.internal)
    and (webhooks_for.event = any (e.events) or '*' = any (e.events))
  order by e.id;
end;
revoke execute on function app.webhooks_for(text, boolean) from public;
grant execute on function app.webhooks_for(text, boolean) to atum_app;

-- NTF-3 for machines, where no code can forget it: what is internal goes to no endpoint that does not ask for it. No row
-- rather than an error, since an endpoint may be removed, or cease to ask, while a customer's change is being told to it.
create function app.check_delivery_endpoint() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select from public.webhook_endpoints e
    where e.tenant_id = new.tenant_id and e.id = new.endpoint_id and e.removed_at is null
      and (e.include_internal or not new.internal)
  ) then
    return null;
  end if;
  return new;
end
$$;
revoke execute on function app.check_delivery_endpoint() from public;
create trigger deliveries_to_whom_they_are_open before insert on deliveries
  for each row when (new.endpoint_id is not null) execute function app.check_delivery_endpoint();

alter table deliveries
  add column replay_of uuid, -- the first of its event to that endpoint, which a person wanted sent once more
  add constraint deliveries_to_endpoint_of_tenant foreign key (tenant_id, endpoint_id) references webhook_endpoints,
  add constraint deliveries_replay foreign key (tenant_id, replay_of) references deliveries;
-- Once per endpoint and event, but for replays.
create unique index deliveries_once_to_endpoint on deliveries (tenant_id, event_id, endpoint_id)
  where endpoint_id is not null and replay_of is null;
-- What was replayed is not forgotten before its replay.
create index deliveries_replays on deliveries (tenant_id, replay_of) where replay_of is not null;

-- What is to go to an endpoint next: asked whenever something has come to its end there.
create index deliveries_due_to_endpoint on deliveries (tenant_id, endpoint_id, next_attempt_at)
  where state in ('queued', 'failed') and endpoint_id is not null;

-- A helpdesk that is older than the permission gets it where a new one begins with it. Forced, row-level security would
-- show the owner no tenant's roles.
alter table roles no force row level security;
alter table role_permissions no force row level security;
insert into role_permissions (tenant_id, role, permission)
  select tenant_id, name, 'webhook.manage' from roles where built_in and name = 'admin'
  on conflict do nothing;
alter table roles force row level security;
alter table role_permissions force row level security;

-- In this order: afterwards they are another role's, whose rights atum_owner does not inherit.
alter function app.webhooks_for(text, boolean) owner to atum_system;
alter function app.check_delivery_endpoint() owner to atum_system;
