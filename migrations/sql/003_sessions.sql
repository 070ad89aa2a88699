set local role atum_owner;

-- Apart from users, which every customer of the tenant may read in part.
create table credentials (
  tenant_id uuid not null,
  user_id uuid not null,
  password_hash text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, user_id),
  foreign key (tenant_id, user_id) references users
);

-- One row a sign-in: the family of all refresh tokens that descend from it (SEC-1).
create table sessions (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  address text,
  user_agent text check (char_length(user_agent) <= 400),
  started_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_because text check (ended_because in ('signed_out', 'token_reused', 'account_changed', 'password_reset')),
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references users,
  check ((ended_at is null) = (ended_because is null))
);
create index sessions_open on sessions (tenant_id, user_id) where ended_at is null;
create index sessions_by_end on sessions (tenant_id, expires_at);

-- Kept after use, since a used one that comes again betrays a theft. Only its SHA-256 is stored.
create table refresh_tokens (
  tenant_id uuid not null,
  token_hash bytea not null,
  session_id uuid not null,
  issued_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, session_id) references sessions on delete cascade
);
create index refresh_tokens_of_session on refresh_tokens (tenant_id, session_id);

-- SEC-3, by e-mail and not by account: an address that nobody has is locked as any other, and so betrays nothing.
create table sign_in_failures (
  tenant_id uuid not null references tenants,
  email text not null check (char_length(email) <= 254),
  failures integer not null,
  locked_until timestamptz,
  last_failure_at timestamptz not null,
  primary key (tenant_id, email)
);
create index sign_in_failures_by_time on sign_in_failures (tenant_id, last_failure_at);

create table password_resets (
  tenant_id uuid not null,
  token_hash bytea not null,
  user_id uuid not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, user_id) references users
);
create index password_resets_of_user on password_resets (tenant_id, user_id);
create index password_resets_by_end on password_resets (tenant_id, expires_at);

alter table credentials enable row level security, force row level security;
alter table sessions enable row level security, force row level security;
alter table refresh_tokens enable row level security, force row level security;
alter table sign_in_failures enable row level security, force row level security;
alter table password_resets enable row level security, force row level security;

create policy tenant on credentials using (tenant_id = (select app.tenant_id()));
create policy tenant on sessions using (tenant_id = (select app.tenant_id()));
create policy tenant on refresh_tokens using (tenant_id = (select app.tenant_id()));
create policy tenant on sign_in_failures using (tenant_id = (select app.tenant_id()));
create policy tenant on password_resets using (tenant_id = (select app.tenant_id()));

-- Identity reads and writes these as the helpdesk itself; in a customer's own transaction they do not exist.
create policy customer on credentials as restrictive using ((select app.is_staff()));
create policy customer on sessions as restrictive using ((select app.is_staff()));
create policy customer on refresh_tokens as restrictive using ((select app.is_staff()));
create policy customer on sign_in_failures as restrictive using ((select app.is_staff()));
create policy customer on password_resets as restrictive using ((select app.is_staff()));

grant select, insert, update on credentials, refresh_tokens to atum_app;
-- What is over is forgotten by a sweep.
grant select, insert, update, delete on sessions, sign_in_failures, password_resets to atum_app;
