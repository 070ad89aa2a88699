import type { Calendar, CalendarInput, CalendarPatch } from '@atum-desk/contract/calendars'
import type { Page, PageQuery } from '@atum-desk/contract/common'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { expectVersion, invalidReference } from '../../platform/errors.ts'
import { changeOf } from '../../platform/events/change.ts'
import { createCalendarPreview } from './calendar-preview.service.ts'
import * as store from './calendars.store.ts'
import { validateCalendar } from './domain/validate-calendar.ts'
import { createHolidayImport } from './holiday-import.service.ts'
import { settled } from './levels.events.ts'
import { expectKept } from './policies.check.ts'

export type Calendars = ReturnType<typeof createCalendars>

/** When time counts. All of them throw not-found for an id that the caller cannot see; writers throw duplicate. */
export function createCalendars({ db }: { db: TenantDb }) {
  return {
    /** By name. */
    list: (ctx: Context, query: PageQuery): Promise<Page<Calendar>> => db.read(ctx, (tx) => store.list(tx, query)),

    preview: createCalendarPreview({ db }).preview,

    importHolidays: createHolidayImport({ db }).importHolidays,

    get: (ctx: Context, id: string): Promise<Calendar> => db.read(ctx, (tx) => store.get(tx, id)),

    /** Throws validation-failed for hours that cannot be, or never come (SLA-4). */
    async create(ctx: Context, { name, ...hours }: CalendarInput): Promise<Calendar> {
      const valid = validateCalendar(hours, ctx.now)
      return db.write(ctx, async (tx) => {
        const id = await store.add(tx, name.trim(), valid)
        const calendar = await store.get(tx, id)
        await tx.record(settled('calendar', id, { old: null, new: calendar }))
        return calendar
      })
    },

    /** Clocks that run go on by the version that they pinned. Throws version-conflict, validation-failed. */
    async update(ctx: Context, id: string, { version, ...asked }: CalendarPatch): Promise<Calendar> {
      return db.write(ctx, async (tx) => {
        const calendar = await store.lock(tx, id)
        expectVersion(calendar, version)
        const change = changeOf<Partial<Calendar>>(calendar, { ...asked, name: asked.name?.trim() })
        if (change === null) return calendar
        const { name, ...hours } = { ...calendar, ...change.new }
        const valid = validateCalendar(hours, ctx.now)
        await expectKept(tx, id, valid)
        await store.change(tx, calendar, name, valid)
        await tx.record(settled('calendar', id, change))
        return store.get(tx, id)
      })
    },

    /** Throws invalid-reference while a policy counts by it. */
    async remove(ctx: Context, id: string): Promise<Calendar> {
      return db.write(ctx, async (tx) => {
        const calendar = await store.lock(tx, id)
        if (await store.isInUse(tx, id)) throw invalidReference('/id', 'is what a policy counts by')
        await store.deactivate(tx, id)
        await tx.record(settled('calendar', id, { old: calendar, new: null }))
        return calendar
      })
    },
  }
}
