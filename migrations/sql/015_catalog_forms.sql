set local role atum_owner;

-- What a catalogue entry settles for the tickets that are opened under it. What is there already is offered to customers,
-- as it was.
alter table services
  add column category text check (char_length(category) between 1 and 100),
  add column priority text check (priority in ('P1', 'P2', 'P3', 'P4')),
  add column team_id uuid,
  add column tags text[] not null default '{}' check (cardinality(tags) <= 20),
  add column customer_visible boolean not null default true,
  add column position integer not null default 0 check (position between 0 and 99999),
  add column form_version integer, -- null: no questions
  add constraint services_team foreign key (tenant_id, team_id) references teams;

-- A form is never changed: an edit adds a version, and a ticket keeps the one under which it was opened.
create table service_forms (
  tenant_id uuid not null,
  service_id uuid not null,
  version integer not null check (version > 0),
  created_at timestamptz not null,
  primary key (tenant_id, service_id, version),
  foreign key (tenant_id, service_id) references services
);
alter table services
  add constraint services_form foreign key (tenant_id, id, form_version)
    references service_forms (tenant_id, service_id, version);

-- A key means one type for as long as the service lives, so that values of all its forms can be put side by side.
create table service_form_keys (
  tenant_id uuid not null,
  service_id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9_-]{0,49}$'),
  type text not null check (type in ('text', 'multiline', 'number', 'choice', 'multi_choice', 'date', 'checkbox')),
  primary key (tenant_id, service_id, key),
  unique (tenant_id, service_id, key, type),
  foreign key (tenant_id, service_id) references services
);

create table service_form_fields (
  tenant_id uuid not null,
  service_id uuid not null,
  form_version integer not null,
  position integer not null check (position between 0 and 49),
  key text not null,
  type text not null,
  internal boolean not null,
  customer_sets boolean not null, -- while the ticket is new
  required boolean not null,
  definition jsonb not null -- label, help, options, bounds
    check (jsonb_typeof(definition) = 'object' and octet_length(definition::text) <= 262144),
  primary key (tenant_id, service_id, form_version, key),
  unique (tenant_id, service_id, form_version, position),
  unique (tenant_id, service_id, form_version, key, type, internal), -- what values refer to
  foreign key (tenant_id, service_id, form_version) references service_forms,
  constraint service_form_fields_key foreign key (tenant_id, service_id, key, type)
    references service_form_keys (tenant_id, service_id, key, type),
  check (not (internal and customer_sets))
);

alter table tickets
  add column form_version integer,
  add constraint tickets_form foreign key (tenant_id, service_id, form_version)
    references service_forms (tenant_id, service_id, version),
  add constraint tickets_form_of_service check (form_version is null or service_id is not null);

-- How often something changed that no customer sees. It is part of the version that staff have seen, and not of theirs,
-- which would tell them of it (ISO-2).
alter table tickets add column internal_writes integer not null default 0;

-- A row an answer, so that a policy can tell the internal ones from the rest. Each is as internal, and of the type, as
-- its field was in the form under which it was given.
create table ticket_field_values (
  tenant_id uuid not null,
  org_id uuid not null,
  ticket_id uuid not null,
  service_id uuid not null,
  key text not null,
  form_version integer not null,
  type text not null,
  internal boolean not null,
  value jsonb not null check (
    octet_length(value::text) <= 65536
    and jsonb_typeof(value) = case type
      when 'number' then 'number'
      when 'checkbox' then 'boolean'
      when 'multi_choice' then 'array'
      else 'string'
    end),
  -- With internal in it: a form may ask openly what an earlier one asked staff alone, and a customer who answers must not
  -- run into the answer that he cannot see.
  primary key (tenant_id, ticket_id, service_id, key, internal),
  foreign key (tenant_id, org_id, ticket_id) references tickets (tenant_id, org_id, id) on update cascade,
  foreign key (tenant_id, service_id, form_version, key, type, internal)
    references service_form_fields (tenant_id, service_id, form_version, key, type, internal)
);

-- What staff open often. Its values are a start, checked again when a ticket is made of it.
create table ticket_templates (
  tenant_id uuid not null references tenants,
  id uuid not null,
  name text not null check (char_length(name) between 1 and 200),
  title text check (char_length(title) between 3 and 200),
  description text check (char_length(description) between 1 and 20000),
  priority text check (priority in ('P1', 'P2', 'P3', 'P4')),
  category text check (char_length(category) between 1 and 100),
  service_id uuid,
  tags text[] not null default '{}' check (cardinality(tags) <= 20),
  fields jsonb not null check (jsonb_typeof(fields) = 'object' and octet_length(fields::text) <= 1048576),
  active boolean not null default true,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, service_id) references services
);
create unique index ticket_templates_name on ticket_templates (tenant_id, lower(name));

alter table service_forms enable row level security, force row level security;
alter table service_form_keys enable row level security, force row level security;
alter table service_form_fields enable row level security, force row level security;
alter table ticket_field_values enable row level security, force row level security;
alter table ticket_templates enable row level security, force row level security;

create policy tenant on service_forms using (tenant_id = (select app.tenant_id()));
create policy tenant on service_form_keys using (tenant_id = (select app.tenant_id()));
create policy tenant on service_form_fields using (tenant_id = (select app.tenant_id()));
create policy tenant on ticket_field_values using (tenant_id = (select app.tenant_id()));
create policy tenant on ticket_templates using (tenant_id = (select app.tenant_id()));

create policy customer_adds_none on service_forms as restrictive for insert with check ((select app.is_staff()));
-- ISO-2: for a customer, an internal field does not exist, neither its question nor its answer.
create policy customer on service_form_keys as restrictive using ((select app.is_staff()));
create policy customer on service_form_fields as restrictive using ((select app.is_staff()) or not internal);
create policy customer_adds_none on service_form_fields as restrictive for insert with check ((select app.is_staff()));
create policy customer on ticket_templates as restrictive using ((select app.is_staff()));
create policy customer on ticket_field_values as restrictive
  using ((select app.is_staff()) or (org_id = (select app.org_id()) and not internal and (
    (select app.sees_organization()) or exists (select from tickets t where t.id = ticket_field_values.ticket_id))));

-- TKT-4: he answers what he is asked, until his ticket is accepted.
create function app.customer_answers(ticket uuid, service uuid, form integer, field text) returns boolean
  language sql stable
  return exists (select from public.tickets t where t.id = ticket and t.status = 'NEW')
    and exists (select from public.service_form_fields f
      where f.service_id = service and f.form_version = form and f.key = field and f.customer_sets);
create policy customer_adds_own on ticket_field_values as restrictive for insert
  with check ((select app.is_staff()) or app.customer_answers(ticket_id, service_id, form_version, key));
create policy customer_changes_own on ticket_field_values as restrictive for update
  using ((select app.is_staff()) or app.customer_answers(ticket_id, service_id, form_version, key));
create policy customer_removes_own on ticket_field_values as restrictive for delete
  using ((select app.is_staff()) or app.customer_answers(ticket_id, service_id, form_version, key));

-- What is not offered to customers, their own transactions cannot choose; nor another form, once it was accepted.
create function app.check_customer_service() returns trigger language plpgsql as $$
begin
  if app.is_staff() then return new; end if;
  if new.service_id is not null and not exists (
    select from public.services s
    where s.tenant_id = new.tenant_id and s.id = new.service_id and s.active and s.customer_visible)
  then
    raise exception 'a customer cannot choose this service' using errcode = 'insufficient_privilege';
  end if;
  if new.status <> 'NEW' then
    raise exception 'a customer cannot change this of a ticket' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger tickets_customer_service before insert on tickets
  for each row execute function app.check_customer_service();
create trigger tickets_customer_other_service before update on tickets
  for each row when ((old.service_id, old.form_version) is distinct from (new.service_id, new.form_version))
  execute function app.check_customer_service();

grant select, insert on service_forms, service_form_keys, service_form_fields to atum_app;
grant select, insert, update, delete on ticket_field_values to atum_app;
grant select, insert, update on ticket_templates to atum_app;

-- Of the helpdesks that are there already; a new one begins with built-in-roles.ts. No tenant is set here, and the owner
-- too is under the policies: he would find no role.
alter table roles no force row level security;
alter table role_permissions no force row level security;
insert into role_permissions (tenant_id, role, permission)
  select r.tenant_id, r.name, 'template.manage' from roles r where r.name = 'admin' and r.audience = 'staff'
  on conflict do nothing;
alter table roles force row level security;
alter table role_permissions force row level security;
