set local role atum_owner;

-- Who was asked in and has not come yet: one row a person, gone when he has chosen his password or is asked no more.
create table invitations (
  tenant_id uuid not null,
  user_id uuid not null,
  invited_by uuid,
  invited_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > invited_at),
  primary key (tenant_id, user_id),
  foreign key (tenant_id, user_id) references users,
  foreign key (tenant_id, invited_by) references users (tenant_id, id)
);
create index invitations_by_inviter on invitations (tenant_id, invited_by);

alter table invitations enable row level security, force row level security;
create policy tenant on invitations using (tenant_id = (select app.tenant_id()));
create policy customer on invitations as restrictive using ((select app.is_staff()));
grant select, insert, delete on invitations to atum_app;
grant update (invited_by, invited_at, expires_at) on invitations to atum_app;

-- By the person himself from elsewhere, and by an administrator.
alter table sessions drop constraint sessions_ended_because_check;
alter table sessions add constraint sessions_ended_because_check check (ended_because in
  ('signed_out', 'token_reused', 'account_changed', 'password_reset', 'ended_by_owner', 'ended_by_administrator'));
-- What is open of one person, the newest first: an id is a time.
drop index sessions_open;
create index sessions_open on sessions (tenant_id, user_id, id) where ended_at is null;
