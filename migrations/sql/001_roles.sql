-- Three roles, so that the server can be neither owner nor superuser: both would walk past row-level security.
-- Roles belong to the whole cluster, so an installation, or another database beside this one, may have made them already.
do $$
begin
  if not exists (select from pg_roles where rolname = 'atum_owner') then
    -- Noinherit: it is a member of atum_system only to hand functions over to it, and gains none of its sight.
    create role atum_owner login noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'atum_app') then
    create role atum_app login;
  end if;
  if not exists (select from pg_roles where rolname = 'atum_system') then
    create role atum_system login;
  end if;
  execute format('alter database %I owner to atum_owner', current_database());
  -- The job queue's schema is made, and later migrated, by graphile-worker itself, as atum_system.
  execute format('grant create on database %I to atum_system', current_database());
end
$$;
grant atum_system to atum_owner;
-- Said, since before PostgreSQL 16 a role that inherits nothing does not have its rights as the database's owner either.
grant all on schema public to atum_owner;

-- Each later migration begins with `set local role atum_owner`, so that it makes what the owner owns, whoever runs it:
-- only this first one may need a superuser.
alter table schema_migrations owner to atum_owner;
grant select on schema_migrations to atum_app;

-- A request that hangs must not hold its row locks: the API answers 503 and the client tries again.
alter role atum_app set statement_timeout = '15s';
alter role atum_app set lock_timeout = '5s';
alter role atum_app set idle_in_transaction_session_timeout = '30s';
