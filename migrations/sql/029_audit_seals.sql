set local role atum_owner;

-- AUD-3 (docs/decisions/0040): after the commit each entry gets a seal, the hash of itself and of the seal before it. Which
-- entries wait for theirs stands here, written by a trigger and taken away by the sealing alone. No foreign keys: they would
-- cost the writers a lock each, and an entry that goes before it is sealed must leave its trace.
create table audit_unsealed (
  tenant_id uuid not null,
  turn bigint not null generated always as identity,
  entry_id uuid not null,
  primary key (tenant_id, turn)
);
-- Rows live for a minute: without this the table would be a day's dead ones.
alter table audit_unsealed set (autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_scale_factor = 0.01);

create table audit_seals (
  tenant_id uuid not null references tenants,
  seq bigint not null check (seq > 0),
  entry_id uuid not null,
  hash bytea not null check (octet_length(hash) = 32),
  primary key (tenant_id, seq),
  unique (tenant_id, entry_id)
);

alter table audit_unsealed enable row level security, force row level security;
alter table audit_seals enable row level security, force row level security;
create policy tenant on audit_unsealed using (tenant_id = (select app.tenant_id()));
create policy tenant on audit_seals using (tenant_id = (select app.tenant_id()));
create policy customer on audit_unsealed as restrictive to atum_app using ((select app.is_staff()));
create policy customer on audit_seals as restrictive to atum_app using ((select app.is_staff()));
grant select on audit_unsealed, audit_seals to atum_app;
grant select, insert, delete on audit_unsealed to atum_system;
grant select, insert on audit_seals to atum_system;
grant select on audit_log to atum_system;
create trigger audit_seals_append_only before update or delete or truncate on audit_seals
  for each statement execute function app.refuse_change();

-- What was written before there were seals, in its order. The owner too is under the policies.
alter table audit_log no force row level security;
alter table audit_unsealed no force row level security;
insert into audit_unsealed (tenant_id, entry_id) select tenant_id, id from audit_log order by occurred_at, id;
alter table audit_unsealed force row level security;
alter table audit_log force row level security;

create function app.await_seal() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into public.audit_unsealed (tenant_id, entry_id) values (new.tenant_id, new.id);
  return null;
end
$$;
create trigger audit_log_await_seal after insert on audit_log for each row execute function app.await_seal();

-- Seals up to so many of the transaction's own tenant, in their turn, and answers how many. One at a time: whoever comes
-- meanwhile finds it under way, and nothing to do. What the hash is of, api/src/modules/audit/chain.ts knows too.
-- An entry that waits and is not there stays for `atum-desk audit verify` to name.
create function app.seal_audit(at_most integer) returns integer language plpgsql security definer set search_path = '' as $$
declare
  tenant uuid := app.tenant_id();
  newest bigint := 0;
  hashed bytea := '';
  sealed integer := 0;
  entry record;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('audit seals ' || tenant, 0)) then
    return 0;
  end if;
  select s.seq, s.hash into newest, hashed from public.audit_seals s where s.tenant_id = tenant
    order by s.seq desc limit 1;
  if not found then
    newest := 0;
    hashed := '';
  end if;
  for entry in
    with waiting as (
      select u.turn from public.audit_unsealed u
      join public.audit_log e on e.tenant_id = u.tenant_id and e.id = u.entry_id
      where u.tenant_id = tenant
        and not exists (select from public.audit_seals s where s.tenant_id = u.tenant_id and s.entry_id = u.entry_id)
      order by u.turn limit at_most
    ), taken as (
      delete from public.audit_unsealed u using waiting w where u.tenant_id = tenant and u.turn = w.turn
      returning u.turn, u.entry_id
    )
    select e.id, jsonb_build_array(e.tenant_id, e.id, e.org_id, e.actor_id, e.action, e.entity_type, e.entity_id,
      e.old_value, e.new_value, e.request_id, e.address, (extract(epoch from e.occurred_at) * 1000000)::bigint)::text as said
    from taken t join public.audit_log e on e.tenant_id = tenant and e.id = t.entry_id
    order by t.turn
  loop
    newest := newest + 1;
    sealed := sealed + 1;
    hashed := sha256(hashed || convert_to(newest || ' ' || entry.said, 'UTF8'));
    insert into public.audit_seals (tenant_id, seq, entry_id, hash) values (tenant, newest, entry.id, hashed);
  end loop;
  return sealed;
end
$$;
revoke execute on function app.await_seal(), app.seal_audit(integer) from public;
grant execute on function app.seal_audit(integer) to atum_app;
alter function app.await_seal() owner to atum_system;
alter function app.seal_audit(integer) owner to atum_system;
