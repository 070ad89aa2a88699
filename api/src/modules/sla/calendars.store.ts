import type { Calendar } from '@atum-desk/contract/calendars'
import type { PageQuery } from '@atum-desk/contract/common'
import { pageByName } from '../../platform/db/by-name.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import type { CalendarHours } from './domain/calendar.ts'

const noSuchCalendar = () => new AppError('not-found', { detail: 'There is no such calendar.' })

/** Each in its newest version. */
const calendars = (tx: TenantReadTx) =>
  tx.q
    .selectFrom('calendars as c')
    .innerJoin('calendar_versions as v', (join) =>
      join.onRef('v.calendar_id', '=', 'c.id').onRef('v.version', '=', 'c.version'),
    )
    .where('c.active', '=', true)
    .select(['c.id', 'c.name', 'c.version', 'v.time_zone as timeZone', 'v.always_open as alwaysOpen'])
    .select(['v.shifts', 'v.holidays'])

type Row = Readonly<Omit<Calendar, 'shifts' | 'holidays'> & { shifts: unknown; holidays: unknown }>

/** Written by addVersion alone, from hours that were validated. */
const typed = (row: Row): Calendar => ({
  ...row,
  shifts: row.shifts as Calendar['shifts'],
  holidays: row.holidays as Calendar['holidays'],
})

/** Throws `not-found`. */
export async function get(tx: TenantReadTx, id: string): Promise<Calendar> {
  return typed(await calendars(tx).where('c.id', '=', id).executeTakeFirstOrThrow(noSuchCalendar))
}

export async function list(tx: TenantReadTx, page: PageQuery) {
  const { items, nextCursor } = await pageByName(tx.q.selectFrom(calendars(tx).as('c')).selectAll(), page)
  return { items: items.map(typed), nextCursor }
}

/** Throws `not-found`. */
export async function lock(tx: TenantTx, id: string): Promise<Calendar> {
  await tx.q.selectFrom('calendars').where('id', '=', id).select('id').forUpdate().execute()
  return get(tx, id)
}

export async function add(tx: TenantTx, name: string, hours: CalendarHours): Promise<string> {
  const id = newId(tx.ctx.now)
  await tx.q.insertInto('calendars').values({ tenant_id: tx.ctx.tenantId, id, name }).execute()
  await addVersion(tx, id, 1, hours)
  return id
}

/** Of a calendar that is locked. Clocks that run by an earlier version go on by it. */
export async function change(
  tx: TenantTx,
  { id, version }: Calendar,
  name: string,
  hours: CalendarHours,
): Promise<void> {
  await addVersion(tx, id, version + 1, hours)
  await tx.q
    .updateTable('calendars')
    .set({ name, version: version + 1 })
    .where('id', '=', id)
    .execute()
}

async function addVersion(tx: TenantTx, id: string, version: number, hours: CalendarHours): Promise<void> {
  await tx.q
    .insertInto('calendar_versions')
    .values({
      tenant_id: tx.ctx.tenantId,
      calendar_id: id,
      version,
      time_zone: hours.timeZone,
      always_open: hours.alwaysOpen,
      shifts: JSON.stringify(hours.shifts),
      holidays: JSON.stringify(hours.holidays),
      created_at: tx.ctx.now,
    })
    .execute()
}

export async function deactivate(tx: TenantTx, id: string): Promise<void> {
  await tx.q.updateTable('calendars').set({ active: false }).where('id', '=', id).execute()
}

/** Does a policy in force still count by it? */
export async function isInUse(tx: TenantReadTx, id: string): Promise<boolean> {
  const row = await tx.q
    .selectFrom('sla_policies as p')
    .innerJoin('sla_policy_versions as v', (join) =>
      join.onRef('v.policy_id', '=', 'p.id').onRef('v.version', '=', 'p.version'),
    )
    .where('p.active', '=', true)
    .where('v.calendar_id', '=', id)
    .select('p.id')
    .executeTakeFirst()
  return row !== undefined
}
