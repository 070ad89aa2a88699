set local role atum_owner;

-- AUD-1: who did what to what, under which request, from where. Written in the transaction of the change itself.
create table audit_log (
  tenant_id uuid not null references tenants,
  id uuid not null,
  org_id uuid, -- the customer whom it is about, if any
  actor_id uuid,
  action text not null check (char_length(action) between 1 and 100),
  entity_type text not null check (char_length(entity_type) between 1 and 50),
  entity_id uuid,
  old_value jsonb,
  new_value jsonb,
  request_id text not null,
  address text,
  occurred_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, actor_id) references users,
  foreign key (tenant_id, org_id) references organizations
);
create index audit_log_by_time on audit_log (tenant_id, occurred_at, id);
create index audit_log_of_entity on audit_log (tenant_id, entity_id, occurred_at, id);
create index audit_log_of_actor on audit_log (tenant_id, actor_id, occurred_at, id);
create index audit_log_of_action on audit_log (tenant_id, action, occurred_at, id);

alter table audit_log enable row level security, force row level security;
create policy tenant on audit_log using (tenant_id = (select app.tenant_id()));
-- A customer's change is written in his own transaction, where the log cannot be read.
create policy customer on audit_log as restrictive for select using ((select app.is_staff()));
create policy customer_adds on audit_log as restrictive for insert
  with check ((select app.is_staff()) or (
    org_id is not distinct from (select app.org_id()) and actor_id = (select app.user_id())));

-- AUD-2: only ever added to. The application lacks the right; the trigger stops even those who have it.
grant select, insert on audit_log to atum_app;
create function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_log_append_only before update or delete or truncate on audit_log
  for each statement execute function app.refuse_change();
