set local role atum_owner;

-- A helpdesk's logo. It is small, is asked for before anybody has signed in, and is saved and restored with the rest.
create table branding_logos (
  tenant_id uuid primary key references tenants,
  media_type text not null check (media_type in ('image/svg+xml', 'image/png')),
  content bytea not null check (octet_length(content) between 1 and 204800),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  changed_at timestamptz not null
);

alter table branding_logos enable row level security, force row level security;
create policy tenant on branding_logos using (tenant_id = (select app.tenant_id()));
create policy customer_adds_none on branding_logos as restrictive for insert with check ((select app.is_staff()));
create policy customer_writes_none on branding_logos as restrictive for update using ((select app.is_staff()));
create policy customer_removes_none on branding_logos as restrictive for delete using ((select app.is_staff()));
grant select, insert, update, delete on branding_logos to atum_app;
