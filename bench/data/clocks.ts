import type pg from 'pg'

/** Two clocks for each ticket past the gate, with their record, by the policy that every helpdesk begins with. */
export async function runClocks(owner: pg.Client): Promise<void> {
  for (const [kind, target] of [
    ['first_response', 4],
    ['resolution', 48],
  ] as const) {
    await owner.query(
      `insert into sla_clocks (tenant_id, id, org_id, ticket_id, kind, state, started_at, due_at, met_at)
       select tenant_id, gen_random_uuid(), org_id, id, $1,
         case when resolved_at is not null then 'met' when status = 'WAITING_CUSTOMER' then 'paused' else 'running' end,
         accepted_at,
         case when resolved_at is null and status <> 'WAITING_CUSTOMER' then accepted_at + make_interval(hours => $2) end,
         resolved_at
       from tickets where accepted_at is not null`,
      [kind, target],
    )
  }
  await owner.query(
    `insert into sla_clock_events (tenant_id, clock_id, seq, org_id, ticket_id, type, cause, at, policy_id,
       policy_version, calendar_id, calendar_version, target_seconds, warn_at_percent)
     select k.tenant_id, k.id, 1, k.org_id, k.ticket_id, 'start', 'accept', k.started_at, p.policy_id,
       p.version, c.calendar_id, c.version, case k.kind when 'resolution' then 48 else 4 end * 3600, 75
     from sla_clocks k,
       (select policy_id, version, calendar_id from sla_policy_versions limit 1) p
       join calendar_versions c using (calendar_id)`,
  )
  await owner.query(
    `insert into sla_clock_events (tenant_id, clock_id, seq, org_id, ticket_id, type, cause, at)
     select tenant_id, id, 2, org_id, ticket_id, case state when 'met' then 'stop' else 'pause' end, 'resolve',
       coalesce(met_at, started_at + interval '10 minutes')
     from sla_clocks where state in ('met', 'paused')`,
  )
  // As the application keeps it, for lists: without it none of them would be late.
  await owner.query(
    `update tickets t set due_at = k.due_at
     from (select ticket_id, min(due_at) as due_at from sla_clocks where due_at is not null group by 1) k
     where k.ticket_id = t.id`,
  )
}
