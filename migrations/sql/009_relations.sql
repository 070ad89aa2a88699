set local role atum_owner;

-- TKT-9, TKT-10, TKT-12: what one ticket is to another. Both ends may be of different organizations, as staff see all of
-- them; so a relation is of no organization, and a customer sees it only where he sees both ends.
create table ticket_relations (
  tenant_id uuid not null,
  from_id uuid not null,
  kind text not null check (kind in ('related', 'blocks', 'duplicate_of', 'caused_by', 'split_from', 'child_of')),
  to_id uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, from_id, kind, to_id),
  foreign key (tenant_id, from_id) references tickets,
  foreign key (tenant_id, to_id) references tickets,
  constraint ticket_relations_self check (from_id <> to_id),
  -- It has no direction, so it has one spelling: the other way round would be a second row.
  constraint ticket_relations_symmetric check (kind <> 'related' or from_id < to_id)
);
create index ticket_relations_reverse on ticket_relations (tenant_id, to_id);
create unique index ticket_relations_one_parent on ticket_relations (tenant_id, from_id) where kind = 'child_of';

-- No ring of any kind that has a direction, and no family of more than ten generations. Of the writers of one kind each
-- waits for the one before: two of them, each blameless, could close a ring together.
create function app.check_ticket_relation() returns trigger language plpgsql as $$
declare
  above integer;
  below integer;
begin
  if new.kind = 'related' then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(format('ticket relations %s %s', new.tenant_id, new.kind), 0));
  if new.kind = 'child_of' and exists (
    select from public.tickets c join public.tickets p on p.tenant_id = c.tenant_id and p.org_id <> c.org_id
    where c.tenant_id = new.tenant_id and c.id = new.from_id and p.id = new.to_id
  ) then
    raise exception 'a ticket and its parent are of one organization'
      using errcode = 'check_violation', constraint = 'ticket_relations_organization';
  end if;
  -- Rows appear in a union once, so that the walk ends even in a ring; the depth of a kind that branches is not asked.
  if exists (
    with recursive onwards (id) as (
      select new.to_id
      union
      select r.to_id from public.ticket_relations r join onwards o on r.from_id = o.id
      where r.tenant_id = new.tenant_id and r.kind = new.kind)
    select from onwards where id = new.from_id
  ) then
    raise exception 'this would lead from a ticket back to itself'
      using errcode = 'check_violation', constraint = 'ticket_relations_ring';
  end if;
  if new.kind <> 'child_of' then
    return new;
  end if;
  with recursive up (id, generation) as (
    select new.to_id, 1
    union all
    select r.to_id, u.generation + 1 from public.ticket_relations r join up u on r.from_id = u.id
    where r.tenant_id = new.tenant_id and r.kind = 'child_of')
  select max(generation) into above from up;
  with recursive down (id, generation) as (
    select new.from_id, 1
    union all
    select r.from_id, d.generation + 1 from public.ticket_relations r join down d on r.to_id = d.id
    where r.tenant_id = new.tenant_id and r.kind = 'child_of')
  select max(generation) into below from down;
  if above + below > 10 then
    raise exception 'a family of tickets has at most 10 generations'
      using errcode = 'check_violation', constraint = 'ticket_relations_depth';
  end if;
  return new;
end
$$;
create trigger ticket_relations_without_rings before insert on ticket_relations
  for each row execute function app.check_ticket_relation();

-- A member of a family stays in its organization.
create function app.check_family_organization() returns trigger language plpgsql as $$
begin
  if exists (
    select from public.ticket_relations r
    where r.tenant_id = new.tenant_id and r.kind = 'child_of' and new.id in (r.from_id, r.to_id)
  ) then
    raise exception 'a ticket with a parent or children stays in its organization'
      using errcode = 'check_violation', constraint = 'ticket_relations_organization';
  end if;
  return new;
end
$$;
create trigger tickets_family_stays before update on tickets
  for each row when (old.org_id is distinct from new.org_id) execute function app.check_family_organization();

alter table ticket_relations enable row level security, force row level security;
create policy tenant on ticket_relations using (tenant_id = (select app.tenant_id()));
-- The subqueries are under the policies of tickets.
create policy customer on ticket_relations as restrictive for select
  using ((select app.is_staff()) or (
    exists (select from tickets t where t.id = ticket_relations.from_id)
    and exists (select from tickets t where t.id = ticket_relations.to_id)));
create policy customer_adds_none on ticket_relations as restrictive for insert with check ((select app.is_staff()));
create policy customer_removes_none on ticket_relations as restrictive for delete using ((select app.is_staff()));
grant select, insert, delete on ticket_relations to atum_app;

-- Of a follow-up, too, a customer sees neither end without the other.
create policy customer_sees_both on ticket_links as restrictive for select
  using ((select app.is_staff()) or (select app.sees_organization())
    or exists (select from tickets t where t.id = ticket_links.follow_up_of));

-- TKT-11. A merged ticket keeps its status, so that to unmerge it restores it.
alter table tickets
  add column merged_into uuid,
  add column merged_at timestamptz,
  add constraint tickets_merged_into foreign key (tenant_id, org_id, merged_into) references tickets (tenant_id, org_id, id),
  add constraint tickets_merged_when check ((merged_into is null) = (merged_at is null));
create index tickets_merged on tickets (tenant_id, merged_into) where merged_into is not null;

-- The ticket and whatever was merged into it, or into that, as far as the caller may see them.
create function app.ticket_and_merged(ticket uuid) returns uuid[] language sql stable parallel safe
begin atomic
  with recursive merged (id) as (
    select ticket
    union
    select t.id from tickets t join merged m on t.merged_into = m.id)
  select array(select id from merged);
end;

-- A ticket is merged by staff, while it is open, into one that is neither over nor merged itself. The lock on that one lets
-- no two tickets be merged into each other at once: one of the two writers is told of a deadlock, and finds the other done.
create function app.check_ticket_merge() returns trigger language plpgsql as $$
begin
  if new.merged_into is distinct from old.merged_into then
    if not app.is_staff() then
      raise exception 'a customer cannot merge tickets' using errcode = 'insufficient_privilege';
    end if;
    if tg_op = 'INSERT' or (old.merged_into is not null and new.merged_into is not null) then
      raise exception 'this ticket is merged already' using errcode = 'check_violation', constraint = 'tickets_merged';
    end if;
    if new.merged_into is not null then
      perform from public.tickets t
      where t.tenant_id = new.tenant_id and t.id = new.merged_into and t.id <> new.id and t.merged_into is null
        and t.status not in ('CLOSED', 'REJECTED', 'CANCELLED') and old.status not in ('CLOSED', 'REJECTED', 'CANCELLED')
      for no key update;
      if not found then
        raise exception 'these tickets cannot be merged' using errcode = 'check_violation', constraint = 'tickets_merge';
      end if;
    end if;
  end if;
  if tg_op = 'UPDATE' and (
    -- While it is merged nothing of it moves, and what merges or unmerges it changes nothing else.
    ((old.merged_into is not null or new.merged_into is not null) and
      (new.org_id, new.number, new.title, new.description, new.status, new.priority, new.category, new.service_id, new.tags,
       new.requester_id, new.created_by, new.accepted_by, new.accepted_at, new.assignee_id, new.team_id,
       new.rejection_reason, new.resolution, new.root_cause, new.resolved_at, new.closed_at, new.created_at)
      is distinct from
      (old.org_id, old.number, old.title, old.description, old.status, old.priority, old.category, old.service_id, old.tags,
       old.requester_id, old.created_by, old.accepted_by, old.accepted_at, old.assignee_id, old.team_id,
       old.rejection_reason, old.resolution, old.root_cause, old.resolved_at, old.closed_at, old.created_at))
    or (old.merged_into is not null and new.merged_into is not null and
      (new.version, new.updated_at, new.merged_at) is distinct from (old.version, old.updated_at, old.merged_at))
  ) then
    raise exception 'a merged ticket stays as it is' using errcode = 'check_violation', constraint = 'tickets_merged';
  end if;
  return new;
end
$$;
create trigger tickets_merged_as_one before update on tickets
  for each row when (old.merged_into is not null or new.merged_into is not null) execute function app.check_ticket_merge();
create trigger tickets_begin_unmerged before insert on tickets
  for each row when (new.merged_into is not null) execute function app.check_ticket_merge();

create function app.refuse_words_to_merged() returns trigger language plpgsql as $$
begin
  if exists (
    select from public.tickets t
    where t.tenant_id = new.tenant_id and t.id = new.ticket_id and t.merged_into is not null
  ) then
    raise exception 'a merged ticket takes no comments and no files'
      using errcode = 'check_violation', constraint = 'tickets_merged';
  end if;
  return new;
end
$$;
create trigger ticket_comments_of_unmerged before insert on ticket_comments
  for each row execute function app.refuse_words_to_merged();
create trigger attachments_of_unmerged before insert on attachments
  for each row execute function app.refuse_words_to_merged();

-- The other ticket of an event that is about two. By its id: number and title are read under the reader's own policies.
-- A customer who cannot see it is told of the event only where it happened to his own ticket.
alter table ticket_events
  add column other_ticket_id uuid,
  add constraint ticket_events_other foreign key (tenant_id, other_ticket_id) references tickets;
create policy customer_sees_both on ticket_events as restrictive for select
  using ((select app.is_staff()) or other_ticket_id is null or name in ('ticket.merged', 'ticket.unmerged')
    or exists (select from tickets t where t.id = ticket_events.other_ticket_id));

-- What was written until now, of every tenant, so past the policies: the events that named another ticket in their
-- details, and the right to merge for who works tickets.
alter table ticket_events no force row level security;
update ticket_events set other_ticket_id = (details -> 'ticket' ->> 'id')::uuid, details = details - 'ticket'
where name = 'ticket.linked' and details ? 'ticket';
alter table ticket_events force row level security;

alter table roles no force row level security;
alter table role_permissions no force row level security;
insert into role_permissions (tenant_id, role, permission)
select tenant_id, name, 'ticket.merge' from roles where built_in and name in ('agent', 'manager', 'admin')
on conflict do nothing;
alter table roles force row level security;
alter table role_permissions force row level security;
