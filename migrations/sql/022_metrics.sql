set local role atum_owner;

-- For Prometheus, of the whole box: since when the oldest promise is due to be told and is not. The sweep itself waits
-- 15 s until a breach is certain.
grant select (tenant_id, next_milestone_at) on sla_clocks to atum_system;
create policy system_reads on sla_clocks for select to atum_system using (true);
alter policy customer on sla_clocks to atum_app; -- of whom the function is not
create function app.sla_lag_seconds() returns double precision language sql stable security definer set search_path = ''
begin atomic
  select coalesce(extract(epoch from now() - min(c.next_milestone_at)), 0)
  from public.tenants t cross join lateral (
    select k.next_milestone_at from public.sla_clocks k
    where k.tenant_id = t.id and k.next_milestone_at < now() order by k.next_milestone_at limit 1) c;
end;
revoke execute on function app.sla_lag_seconds() from public;
grant execute on function app.sla_lag_seconds() to atum_app;
alter function app.sla_lag_seconds() owner to atum_system;
