import type { ClockKind } from '@atum-desk/contract/sla'
import type { SlaEscalation } from '@atum-desk/contract/sla-escalations'
import { sql } from 'kysely'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import type { CalendarVersion } from './domain/calendar.ts'

export type Pinned = Readonly<{ id: string; version: number }>

/**
 * Versions never change, and what the arithmetic works out of one is kept with the object: so each is read once. The
 * key is a UUID of its tenant's, and the first reading was under the policies.
 */
const mostKnown = 1_000
const keyOf = ({ id, version }: Pinned) => `${id}/${version}`

function remembering<V extends Pinned>(read: (tx: TenantReadTx, pinned: readonly Pinned[]) => Promise<V[]>) {
  const known = new Map<string, V>()
  return async (tx: TenantReadTx, pinned: readonly Pinned[]): Promise<(one: Pinned) => V> => {
    const missing = new Map(pinned.filter((one) => !known.has(keyOf(one))).map((one) => [keyOf(one), one]))
    if (missing.size > 0) {
      if (known.size > mostKnown) known.clear()
      for (const version of await read(tx, [...missing.values()])) known.set(keyOf(version), version)
    }
    // Taken now: another request may clear the rest while this one waits for its next query.
    const wanted = new Map(pinned.map((one) => [keyOf(one), known.get(keyOf(one))]))
    return (one) => {
      const version = wanted.get(keyOf(one))
      if (version === undefined) throw new Error(`${keyOf(one)} is pinned and not there`)
      return version
    }
  }
}

export const calendarVersions = remembering(readCalendars)

async function readCalendars(tx: TenantReadTx, pinned: readonly Pinned[]): Promise<CalendarVersion[]> {
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

type PolicySteps = Pinned & Readonly<{ steps: Readonly<Record<ClockKind, readonly SlaEscalation[]>> }>

/** The escalation steps of policies' versions, by the kind of clock that they are for. */
export const policySteps = remembering(readSteps)

async function readSteps(tx: TenantReadTx, pinned: readonly Pinned[]): Promise<PolicySteps[]> {
  const rows = await tx.q
    .selectFrom('sla_policy_versions')
    .where(({ eb, or }) => or(pinned.map(({ id, version }) => eb('policy_id', '=', id).and('version', '=', version))))
    .select(['policy_id as id', 'version', sql<SlaEscalation[]>`escalations`.as('escalations')])
    .execute()
  return rows.map(({ escalations, ...pin }) => ({ ...pin, steps: stepsByKind(escalations) }))
}

export function stepsByKind(escalations: readonly SlaEscalation[]): PolicySteps['steps'] {
  const of = (kind: ClockKind) => escalations.filter(({ clock }) => clock === kind)
  return { first_response: of('first_response'), resolution: of('resolution'), next_response: of('next_response') }
}
