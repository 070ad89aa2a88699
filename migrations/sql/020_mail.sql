set local role atum_owner;

-- What an administrator says in his own words. Without subject and text it is what ships again; the row stays, so that its
-- version never means two things.
create table mail_templates (
  tenant_id uuid not null,
  event text not null check (char_length(event) between 1 and 100),
  reader text not null check (reader in ('customer', 'staff')),
  locale text not null check (locale in ('en', 'ar')),
  subject text check (char_length(subject) between 1 and 300),
  body_text text check (char_length(body_text) between 1 and 10000),
  body_html text check (char_length(body_html) between 1 and 20000), -- null: made from the text
  version integer not null,
  changed_at timestamptz not null,
  primary key (tenant_id, event, reader, locale),
  foreign key (tenant_id) references tenants,
  check ((subject is null) = (body_text is null)),
  check (body_html is null or body_text is not null)
);

-- The mail server. Without a host it is that of the environment; the row stays, as above.
create table mail_settings (
  tenant_id uuid primary key references tenants,
  host text check (char_length(host) between 1 and 253),
  port integer check (port between 1 and 65535),
  security text check (security in ('starttls', 'tls', 'none')),
  username text check (char_length(username) between 1 and 254),
  password text, -- sealed by a key of the environment (NTF-5)
  from_name text check (char_length(from_name) between 1 and 100),
  from_address text check (char_length(from_address) between 3 and 254),
  reply_to text check (char_length(reply_to) between 3 and 254),
  allow_unverified boolean not null default false,
  ca_certificate text check (char_length(ca_certificate) <= 20000),
  rate_per_minute integer check (rate_per_minute between 1 and 10000),
  max_connections integer not null default 4 check (max_connections between 1 and 20),
  version integer not null,
  changed_at timestamptz not null,
  check ((host is null) = (port is null) and (host is null) = (security is null) and (host is null) = (from_address is null)),
  check (host is not null or (username is null and password is null)),
  check (password is null or username is not null)
);

-- Whose answer about which ticket: a short number, as the left part of an address has room for 64 characters (RFC 5321
-- §4.5.3.1.1), and two ids take 52 of them.
create table reply_addresses (
  tenant_id uuid not null,
  number bigint generated always as identity,
  ticket_id uuid not null,
  recipient_id uuid not null,
  primary key (tenant_id, number),
  unique (tenant_id, ticket_id, recipient_id),
  foreign key (tenant_id, ticket_id) references tickets,
  foreign key (tenant_id, recipient_id) references users
);
create index reply_addresses_of_person on reply_addresses (tenant_id, recipient_id);

alter table mail_templates enable row level security, force row level security;
alter table mail_settings enable row level security, force row level security;
alter table reply_addresses enable row level security, force row level security;

create policy tenant on mail_templates using (tenant_id = (select app.tenant_id()));
create policy tenant on mail_settings using (tenant_id = (select app.tenant_id()));
create policy tenant on reply_addresses using (tenant_id = (select app.tenant_id()));

-- A customer's own change is told to others, in words that his transaction reads.
create policy customer_adds_none on mail_templates as restrictive for insert with check ((select app.is_staff()));
create policy customer_writes_none on mail_templates as restrictive for update using ((select app.is_staff()));
-- For the application alone: the owner of the function below has to see past it.
create policy customer on mail_settings as restrictive to atum_app using ((select app.is_staff()));
create policy customer on reply_addresses as restrictive using ((select app.is_staff()));

grant select, insert, update on mail_templates, mail_settings to atum_app;
grant select, insert on reply_addresses to atum_app;

-- Whether messages have somewhere to go, for the transactions of customers, who cannot read where.
grant select (tenant_id, host) on mail_settings to atum_system;
create function app.has_mail_server() returns boolean language sql stable security definer set search_path = ''
begin atomic
  select exists (select from public.mail_settings s where s.tenant_id = app.tenant_id() and s.host is not null);
end;
revoke execute on function app.has_mail_server() from public;
grant execute on function app.has_mail_server() to atum_app;

-- As 016 does: forced, row-level security would show the owner no tenant's roles.
alter table roles no force row level security;
alter table role_permissions no force row level security;
insert into role_permissions (tenant_id, role, permission)
  select tenant_id, name, 'mail.manage' from roles where built_in and name = 'admin'
  on conflict do nothing;
alter table roles force row level security;
alter table role_permissions force row level security;

alter function app.has_mail_server() owner to atum_system;
