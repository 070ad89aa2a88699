set local role atum_owner;

-- NTF-7. Who is told of what by which channel: what a helpdesk has otherwise than the table it begins with
-- (modules/notifications/domain/rules.ts). A cell without a row is as there.
create table notification_rules (
  tenant_id uuid not null references tenants,
  event text not null check (char_length(event) between 1 and 100),
  audience text not null check (char_length(audience) between 1 and 100),
  channel text not null check (channel in ('in_app', 'email')),
  told boolean not null,
  changed_at timestamptz not null,
  primary key (tenant_id, event, audience, channel)
);

-- NTF-8. What a person has otherwise than everybody. Times of day are on his own clock.
create table notification_preferences (
  tenant_id uuid not null,
  user_id uuid not null,
  email text not null check (email in ('immediately', 'hourly', 'daily', 'off')),
  daily_at text not null check (daily_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  quiet_hours jsonb check (jsonb_typeof(quiet_hours) = 'object'),
  events jsonb not null check (jsonb_typeof(events) = 'object'),
  version integer not null,
  changed_at timestamptz not null,
  primary key (tenant_id, user_id),
  foreign key (tenant_id, user_id) references users
);

-- NTF-12. What somebody is told in the helpdesk itself. The organization is the customer's whom it was about then.
create table notifications (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  event_id uuid not null,
  event text not null check (char_length(event) between 1 and 100),
  org_id uuid,
  ticket_id uuid,
  internal boolean not null, -- of the event: told to staff alone
  mentioned boolean not null, -- the note calls him by name
  actor_id uuid, -- null: the helpdesk itself
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references users,
  foreign key (tenant_id, org_id) references organizations,
  foreign key (tenant_id, ticket_id) references tickets,
  foreign key (tenant_id, actor_id) references users
);
-- Once per person and event, whoever writes it.
create unique index notifications_once on notifications (tenant_id, event_id, user_id);
create index notifications_of_person on notifications (tenant_id, user_id, created_at, id);
-- The count beside the bell, the list of what is new, and what one ticket has of it.
create index notifications_unread on notifications (tenant_id, user_id, created_at, id) where read_at is null;
-- For what is forgotten.
create index notifications_by_time on notifications (tenant_id, created_at);
create index notifications_read on notifications (tenant_id, read_at) where read_at is not null;

-- NTF-3, as app.check_delivery_recipient holds it for what leaves the box.
create function app.check_notification_recipient() returns trigger language plpgsql as $$
begin
  if new.user_id is not null and not exists (
    select from public.users u
    where u.tenant_id = new.tenant_id and u.id = new.user_id
      and (u.org_id is null or (u.org_id = new.org_id and not new.internal))
  ) then
    raise exception 'this is not for %', new.user_id
      using errcode = 'check_violation', constraint = 'notifications_recipient';
  end if;
  return new;
end
$$;
create trigger notifications_to_whom_they_concern before insert on notifications
  for each row execute function app.check_notification_recipient();

-- Tells every process whose count has changed. Many of one person in one transaction are one message.
create function app.tell_notified() returns trigger language plpgsql as $$
begin
  perform pg_notify('notified', new.tenant_id::text || ' ' || new.user_id::text);
  return null;
end
$$;
create trigger notifications_tell after insert or update of read_at on notifications
  for each row execute function app.tell_notified();

alter table notification_rules enable row level security, force row level security;
alter table notification_preferences enable row level security, force row level security;
alter table notifications enable row level security, force row level security;

create policy tenant on notification_rules using (tenant_id = (select app.tenant_id()));
create policy tenant on notification_preferences using (tenant_id = (select app.tenant_id()));
create policy tenant on notifications using (tenant_id = (select app.tenant_id()));

-- A customer's own change is told by them, in his own transaction.
create policy customer_adds_none on notification_rules as restrictive for insert with check ((select app.is_staff()));
create policy customer_writes_none on notification_rules as restrictive for update using ((select app.is_staff()));
create policy customer_removes_none on notification_rules as restrictive for delete using ((select app.is_staff()));

-- When somebody sleeps is nobody else's to read, of the staff neither. For the application alone: the owner of the
-- function below has to see past it.
create policy own on notification_preferences as restrictive to atum_app using (user_id = (select app.user_id()));

-- Whose they are reads them, and the helpdesk itself, which forgets the old ones.
create policy own on notifications as restrictive for select
  using (user_id = (select app.user_id()) or ((select app.user_id()) is null and (select app.is_staff())));
create policy own_reads on notifications as restrictive for update using (user_id = (select app.user_id()));
create policy helpdesk_removes on notifications as restrictive for delete
  using ((select app.user_id()) is null and (select app.is_staff()));
-- A customer's change makes news for others.
create policy customer_adds on notifications as restrictive for insert
  with check ((select app.is_staff()) or (org_id is not distinct from (select app.org_id())));

grant select, insert, update, delete on notification_rules to atum_app;
grant select, insert, update on notification_preferences to atum_app;
grant select, insert, delete on notifications to atum_app;
grant update (read_at) on notifications to atum_app;

-- How those want to be told whom a change concerns, without the one who made it reading it.
grant select (tenant_id, user_id, email, daily_at, quiet_hours, events) on notification_preferences to atum_system;
create function app.notification_preferences_of(users uuid[])
returns table (user_id uuid, email text, daily_at text, quiet_hours jsonb, events jsonb)
language sql stable security definer set search_path = '' rows 10
begin atomic
  select p.user_id, p.email, p.daily_at, p.quiet_hours, p.events
  from public.notification_preferences p where p.tenant_id = app.tenant_id() and p.user_id = any (users);
end;
revoke execute on function app.notification_preferences_of(uuid[]) from public;
grant execute on function app.notification_preferences_of(uuid[]) to atum_app;
alter function app.notification_preferences_of(uuid[]) owner to atum_system;

-- NTF-10. What waits for a digest (`collecting`), and in which one it went out (`collected`).
alter table deliveries
  add column digest_id uuid,
  add constraint deliveries_digest foreign key (tenant_id, digest_id) references deliveries;
create index deliveries_collecting on deliveries (tenant_id, next_attempt_at, recipient_id) where state = 'collecting';
create index deliveries_of_digest on deliveries (tenant_id, digest_id) where digest_id is not null;
grant update (digest_id) on deliveries to atum_app;

-- NTF-14. What is over is forgotten in its time, by the helpdesk itself alone.
create policy helpdesk_removes on deliveries as restrictive for delete
  using ((select app.user_id()) is null and (select app.is_staff()) and state in ('sent', 'collected', 'cancelled', 'dead', 'held'));
create policy helpdesk_removes on delivery_attempts as restrictive for delete
  using ((select app.user_id()) is null and (select app.is_staff()));
grant delete on deliveries, delivery_attempts to atum_app;

-- A helpdesk that is older than the permission gets it where a new one begins with it (016).
alter table roles no force row level security;
alter table role_permissions no force row level security;
insert into role_permissions (tenant_id, role, permission)
  select tenant_id, name, 'notification.manage' from roles where built_in and name = 'admin'
  on conflict do nothing;
alter table roles force row level security;
alter table role_permissions force row level security;
