import type { SlaTargets } from '@atum-desk/contract/sla'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import type { CalendarVersion } from './domain/calendar.ts'

type Pinned = Readonly<{ id: string; version: number }>

/** The organization's own policy before the helpdesk's, as both stand now; undefined where there is neither. */
export async function policyInForce(tx: TenantReadTx, orgId: string) {
  return policyVersions(tx)
    .whereRef('v.version', '=', 'p.version')
    .where('p.active', '=', true)
    .where(({ eb, or }) => or([eb('p.org_id', '=', orgId), eb('p.org_id', 'is', null)]))
    .orderBy('p.org_id', (order) => order.asc().nullsLast())
    .limit(1)
    .executeTakeFirst()
    .then((row) => row && typed(row))
}

/** A version that a clock has pinned. */
export async function pinnedPolicy(tx: TenantReadTx, { id, version }: Pinned) {
  return typed(
    await policyVersions(tx).where('p.id', '=', id).where('v.version', '=', version).executeTakeFirstOrThrow(),
  )
}

const policyVersions = (tx: TenantReadTx) =>
  tx.q
    .selectFrom('sla_policies as p')
    .innerJoin('sla_policy_versions as v', 'v.policy_id', 'p.id')
    .innerJoin('calendars as c', 'c.id', 'v.calendar_id')
    .select(['p.id', 'p.name', 'v.version', 'v.targets', 'v.warn_at_percent as warnAtPercent'])
    .select(['c.id as calendarId', 'c.version as calendarVersion'])

const typed = <Row extends { targets: unknown }>(row: Row) => ({ ...row, targets: row.targets as SlaTargets })

/**
 * Versions never change, and what the arithmetic works out of one is kept with the object: so each is read once. The
 * key is a UUID of its tenant's, and the first reading was under the policies.
 */
const known = new Map<string, CalendarVersion>()
const mostKnown = 1_000

const keyOf = ({ id, version }: Pinned) => `${id}/${version}`

export async function calendarVersions(tx: TenantReadTx, pinned: readonly Pinned[]): Promise<CalendarOf> {
  const missing = pinned.filter((one) => !known.has(keyOf(one)))
  if (missing.length > 0) {
    if (known.size > mostKnown) known.clear()
    for (const calendar of await readVersions(tx, missing)) known.set(keyOf(calendar), calendar)
  }
  return (one) => {
    const calendar = known.get(keyOf(one))
    if (calendar === undefined) throw new Error(`calendar ${keyOf(one)} is pinned and not there`)
    return calendar
  }
}
export type CalendarOf = (pinned: Pinned) => CalendarVersion

async function readVersions(tx: TenantReadTx, pinned: readonly Pinned[]): Promise<CalendarVersion[]> {
  const rows = await tx.q
    .selectFrom('calendar_versions as v')
    .innerJoin('calendars as c', 'c.id', 'v.calendar_id')
    .where(({ eb, or }) => or(pinned.map(({ id, version }) => eb('c.id', '=', id).and('v.version', '=', version))))
    .select(['c.id', 'c.name', 'v.version', 'v.time_zone as timeZone', 'v.always_open as alwaysOpen'])
    .select(['v.shifts', 'v.holidays'])
    .execute()
  return rows.map((row) => ({
    ...row,
    shifts: row.shifts as CalendarVersion['shifts'],
    holidays: row.holidays as CalendarVersion['holidays'],
  }))
}
