import type { ClockKind } from '@atum-desk/contract/sla'
import type { SlaEscalation } from '@atum-desk/contract/sla-escalations'
import type { SlaPolicy, SlaTarget, SlaTargets } from '@atum-desk/contract/sla-policies'
import type { TicketPriority } from '@atum-desk/contract/tickets'
import { sql } from 'kysely'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import type { CalendarVersion } from './domain/calendar.ts'
import type { Terms } from './domain/clock-events.ts'
import { calendarVersions, stepsByKind } from './terms.store.ts'

/** Each in its newest version: what an administrator reads, and what a ticket is matched with. */
export const policies = (tx: TenantReadTx) =>
  tx.q
    .selectFrom('sla_policies as p')
    .innerJoin('sla_policy_versions as v', (join) =>
      join.onRef('v.policy_id', '=', 'p.id').onRef('v.version', '=', 'p.version'),
    )
    .where('p.active', '=', true)
    .select(['p.id', 'p.name', 'p.org_id as orgId', 'p.position', 'p.version', 'v.calendar_id as calendarId'])
    .select('v.warn_at_percent as warnAtPercent')
    .select([
      sql<TicketPriority[]>`p.priorities`.as('priorities'),
      sql<string[]>`array(select s.service_id from sla_policy_services s
        where s.tenant_id = p.tenant_id and s.policy_id = p.id order by s.service_id)`.as('serviceIds'),
      sql<SlaTargets>`v.targets`.as('targets'),
      sql<SlaEscalation[]>`v.escalations`.as('escalations'),
    ])

/** Those that can count for a ticket of that organization, or every one. */
export async function rulesFor(tx: TenantReadTx, orgId: string | null): Promise<SlaPolicy[]> {
  let rules = policies(tx)
  if (orgId !== null) rules = rules.where(({ eb, or }) => or([eb('p.org_id', '=', orgId), eb('p.org_id', 'is', null)]))
  return rules.execute()
}

/** The calendar of a policy, in its newest version. */
export async function calendarOf(tx: TenantReadTx, { calendarId }: Pick<SlaPolicy, 'calendarId'>) {
  const calendar = tx.q.selectFrom('calendars').where('id', '=', calendarId).select(['id', 'version'])
  const newest = await calendar.executeTakeFirstOrThrow()
  return (await calendarVersions(tx, [newest]))(newest)
}

/** What a policy, in its newest version, comes to for one kind of clock; null where it promises nothing. */
export function termsOf(
  policy: SlaPolicy,
  calendar: CalendarVersion,
  priority: TicketPriority,
  kind: ClockKind,
): Terms | null {
  const minutes = minutesOf(policy.targets[priority], kind)
  if (minutes === null) return null
  const { id, name, version, warnAtPercent, escalations } = policy
  const steps = stepsByKind(escalations)[kind]
  return { policy: { id, name, version }, calendar, targetSeconds: 60 * minutes, warnAtPercent, steps }
}

export function minutesOf(target: SlaTarget, kind: ClockKind): number | null {
  switch (kind) {
    case 'first_response':
      return target.firstResponseMinutes
    case 'resolution':
      return target.resolutionMinutes
    case 'next_response':
      return target.nextResponseMinutes ?? null
  }
}
