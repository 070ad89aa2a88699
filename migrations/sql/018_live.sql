set local role atum_owner;

-- What the live feed tells of (docs/decisions/0023): that something happened to a ticket, and at which version it is since.
-- Ids only: what it was is asked for by whoever may see it. `seq` is taken while the writer holds the ticket, so it agrees
-- with the ticket's history; `position` is given after the commit, so it agrees with what a reader can have seen.
create table live_events (
  tenant_id uuid not null,
  id uuid not null,
  org_id uuid not null,
  ticket_id uuid not null,
  other_ticket_id uuid,
  comment_id uuid,
  attachment_id uuid,
  actor_id uuid,
  name text not null,
  internal boolean not null,
  version integer not null,
  occurred_at timestamptz not null,
  seq bigint not null generated always as identity,
  position bigint,
  primary key (tenant_id, id),
  foreign key (tenant_id, org_id, ticket_id) references tickets (tenant_id, org_id, id) on update cascade,
  foreign key (tenant_id, other_ticket_id) references tickets,
  foreign key (tenant_id, actor_id) references users
);
create index live_events_in_order on live_events (tenant_id, position);
-- A handful at any moment, of all tenants together.
create index live_events_unplaced on live_events (tenant_id, seq) where position is null;
-- Of which each event leaves a dead entry to be passed by every look, 5 ms of them after 50,000. The usual fifth of the table
-- would be a day's and more.
alter table live_events set (autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_scale_factor = 0.01);

-- How far a tenant's feed has been forgotten: who resumes from before it has to load anew. That a feed is empty says
-- nothing of it.
create table live_feeds (
  tenant_id uuid primary key references tenants,
  forgotten_to bigint not null
);

-- The newest position there is. One row, whose lock lets one process at a time give positions.
create table app.live_position (
  only_one boolean primary key default true check (only_one),
  newest bigint not null
);
insert into app.live_position (newest) values (0);

alter table live_events enable row level security, force row level security;
alter table live_feeds enable row level security, force row level security;
create policy tenant on live_events using (tenant_id = (select app.tenant_id()));
create policy tenant on live_feeds using (tenant_id = (select app.tenant_id()));

-- As of ticket_events. For the application alone, as the function that gives the positions has to see past them.
create policy customer on live_events as restrictive to atum_app
  using ((select app.is_staff()) or (org_id = (select app.org_id()) and not internal and (
    (select app.sees_organization()) or exists (select from tickets t where t.id = live_events.ticket_id))));
create policy customer_sees_both on live_events as restrictive for select to atum_app
  using ((select app.is_staff()) or other_ticket_id is null or name in ('ticket.merged', 'ticket.unmerged')
    or exists (select from tickets t where t.id = live_events.other_ticket_id));
create policy customer_adds_own on live_events as restrictive for insert to atum_app
  with check ((select app.is_staff()) or actor_id = (select app.user_id()));
create policy customer_removes_none on live_events as restrictive for delete to atum_app using ((select app.is_staff()));
create policy customer_adds_none on live_feeds as restrictive for insert with check ((select app.is_staff()));
create policy customer_writes_none on live_feeds as restrictive for update using ((select app.is_staff()));
create policy positions on live_events to atum_system using (true);

grant select, delete on live_events to atum_app;
grant insert (tenant_id, id, org_id, ticket_id, other_ticket_id, comment_id, attachment_id, actor_id, name, internal,
  version, occurred_at) on live_events to atum_app;
grant select, insert, update on live_feeds to atum_app;
grant select, update (position) on live_events to atum_system;
grant select, update on app.live_position to atum_system;

-- Gives what was committed since, of all tenants, its positions, and answers the newest. Until this commits, nobody else
-- gives any, so positions become visible in their order: who has seen one never finds a smaller one later.
-- Each statement sees what was committed before it began, hence the second look behind the lock.
create function app.place_live_events() returns bigint language plpgsql security definer set search_path = '' as $$
declare
  last bigint;
begin
  if not exists (select from public.live_events where position is null) then
    return (select newest from app.live_position);
  end if;
  select newest into last from app.live_position for update;
  with found as (
    select tenant_id, id, row_number() over (order by seq) as nth from public.live_events where position is null
    order by seq limit 10000 -- a second's work, where nobody looked for days; the rest has its turn a second later
  ), placed as (
    update public.live_events e set position = last + f.nth from found f
    where e.tenant_id = f.tenant_id and e.id = f.id
    returning e.position
  )
  select coalesce(max(position), last) into last from placed;
  update app.live_position set newest = last where newest < last;
  return last;
end
$$;
revoke execute on function app.place_live_events() from public;
grant execute on function app.place_live_events() to atum_app;

-- Told when the writer commits, to every process that listens; the same words of one transaction are told once.
create function app.tell_live_event() returns trigger language plpgsql as $$
begin
  perform pg_notify('live', app.tenant_id()::text);
  return null;
end
$$;
create trigger live_events_tell after insert on live_events
  for each statement execute function app.tell_live_event();

-- As before (016), and whose it is where it is one person's: hundreds of streams need not ask because somebody signed out.
create or replace function app.tell_access_changed() returns trigger language plpgsql as $$
declare
  changed jsonb;
begin
  if tg_op = 'DELETE' then changed := to_jsonb(old); else changed := to_jsonb(new); end if;
  perform pg_notify('access_changed', concat_ws(' ', changed ->> 'tenant_id', tg_argv[0],
    case tg_argv[0] when 'people' then changed ->> 'id' when 'sessions' then changed ->> 'user_id' end));
  return null;
end
$$;

alter function app.place_live_events() owner to atum_system;
