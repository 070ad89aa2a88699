set local role atum_owner;

-- TKT-8: the answer to a comment that is sent again. The key is its sender's own.
create table comment_keys (
  tenant_id uuid not null,
  user_id uuid not null,
  key text not null check (char_length(key) between 1 and 200),
  request_hash text not null,
  comment_id uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, user_id, key),
  foreign key (tenant_id, user_id) references users,
  foreign key (tenant_id, comment_id) references ticket_comments deferrable initially deferred
);

alter table comment_keys enable row level security, force row level security;

create policy tenant on comment_keys using (tenant_id = (select app.tenant_id()));
create policy customer on comment_keys as restrictive
  using ((select app.is_staff()) or user_id = (select app.user_id()));

grant select, insert, delete on comment_keys to atum_app;
