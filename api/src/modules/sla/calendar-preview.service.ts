import type { CalendarPreview, CalendarPreviewBody } from '@atum-desk/contract/calendars'
import { Temporal } from 'temporal-polyfill'
import type { Context } from '../../platform/access/context.ts'
import { toWire } from '../../platform/clock.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { AppError, invalid } from '../../platform/errors.ts'
import * as store from './calendars.store.ts'
import type { CalendarHours } from './domain/calendar.ts'
import { deadline } from './domain/deadline.ts'
import { validateCalendar } from './domain/validate-calendar.ts'
import { presentSegment } from './sla.present.ts'

/** An Instant on the wire has a year of four digits (RFC 3339). */
const endOfTime = Temporal.Instant.from('9999-12-31T23:59:59.999Z').epochMilliseconds + 1

export function createCalendarPreview({ db }: { db: TenantDb }) {
  /** The one that is saved, or the one in the form: one of the two. */
  async function calendarOf(ctx: Context, { calendarId, calendar }: CalendarPreviewBody): Promise<CalendarHours> {
    if (calendarId !== undefined && calendar === undefined) return db.read(ctx, (tx) => store.get(tx, calendarId))
    if (calendar !== undefined && calendarId === undefined) return validateCalendar(calendar, ctx.now, '/calendar')
    const errors = [{ path: '/calendarId', code: 'either', message: 'or /calendar, and not both' }]
    throw new AppError('validation-failed', { detail: 'Either calendarId or calendar is needed.', errors })
  }

  return {
    /** When that much working time will have passed; stores nothing. Throws not-found, validation-failed. */
    async preview(ctx: Context, body: CalendarPreviewBody): Promise<CalendarPreview> {
      const calendar = await calendarOf(ctx, body)
      const from = instantAt('/from', body.from)
      const pauses = (body.pauses ?? []).map((pause, n) => ({
        from: instantAt(`/pauses/${n}/from`, pause.from),
        to: instantAt(`/pauses/${n}/to`, pause.to),
      }))
      const { dueAt, segments } = deadline({ calendar, from, seconds: body.seconds, pauses })
      if (dueAt.epochMilliseconds >= endOfTime) throw invalid('/seconds', 'too-far', 'reaches past the year 9999')
      return { dueAt: toWire(dueAt), segments: segments.map(presentSegment) }
    },
  }
}

function instantAt(path: string, text: string): Temporal.Instant {
  try {
    const { epochMilliseconds } = Temporal.Instant.from(text)
    return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
  } catch {
    throw invalid(path, 'instant', 'is not an instant')
  }
}
