import type { Calendar, HolidayImport } from '@atum-desk/contract/calendars'
import { Temporal } from 'temporal-polyfill'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { AppError, expectVersion, invalid } from '../../platform/errors.ts'
import * as store from './calendars.store.ts'
import { type FoundHolidays, holidayDates } from './domain/holiday-dates.ts'
import { type IcalEvent, numberOf } from './domain/ical-event.ts'
import { validateCalendar } from './domain/validate-calendar.ts'
import { readIcal } from './ical-reader.ts'
import { settled } from './levels.events.ts'

const mostBytes = 1024 * 1024
const mostHolidays = 1_000
/** How many of what is skipped are named; the count tells of the rest. */
const mostNamed = 200
/** Dates to look at, over all events: 0.6 s on a busy machine. Three hundred that recur every year come to it. */
const mostWork = 2_000_000

const horizonYears = { back: 5, ahead: 10 }

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>
type Asked = Readonly<{ preview?: boolean | undefined; version?: number | undefined; open(): Promise<Bytes> }>

export function createHolidayImport({ db }: { db: TenantDb }) {
  return {
    /**
     * SLA-13: what a file's events come to, added to a calendar's holidays; with `preview` it stores nothing. Throws
     * not-found, version-conflict, validation-failed, body-too-large.
     */
    async importHolidays(ctx: Context, id: string, { preview = false, version, open }: Asked): Promise<HolidayImport> {
      const seen = await db.read(ctx, (tx) => store.get(tx, id))
      if (version !== undefined) expectVersion(seen, version)
      const found = find(readIcal(await taken(await open())), seen, ctx.now)
      const { holidays, ...counts } = merge(seen, found.holidays)
      const hours = validateCalendar({ ...seen, holidays }, ctx.now)
      const about = { preview, horizon: found.horizon, ...counts, ...skippedOf(found) }
      if (preview || counts.added.length === 0) return { ...about, calendar: seen }
      return db.write(ctx, async (tx) => {
        const calendar = await store.lock(tx, id)
        expectVersion(calendar, seen.version)
        await store.change(tx, calendar, calendar.name, hours)
        const change = { old: { holidays: calendar.holidays }, new: { holidays } }
        await tx.record(settled('calendar', id, change))
        return { ...about, calendar: await store.get(tx, id) }
      })
    },
  }
}

async function taken(bytes: Bytes): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of bytes) {
    length += part.byteLength
    if (length > mostBytes) throw new AppError('body-too-large', { detail: 'A calendar file holds at most 1 MB.' })
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** From so many years back to so many ahead, whole years of the calendar's zone. */
function horizonOf(timeZone: string, now: Temporal.Instant) {
  const { year } = now.toZonedDateTimeISO(timeZone)
  return {
    from: new Temporal.PlainDate(year - horizonYears.back, 1, 1),
    to: new Temporal.PlainDate(year + horizonYears.ahead, 12, 31),
  }
}

function find(events: readonly IcalEvent[], { timeZone }: Calendar, now: Temporal.Instant) {
  const { from, to } = horizonOf(timeZone, now)
  let work = 0
  const spend = (dates: number) => {
    work += dates
    if (work > mostWork) throw invalid('/file', 'too-much', 'recurs more often than can be looked at')
  }
  const horizon = { from: numberOf(from), to: numberOf(to) }
  const found = holidayDates(events, { timeZone, horizon, spend })
  return { ...found, horizon: { from: from.toString(), to: to.toString() } }
}

/** A date that is there already keeps the name that somebody gave it. */
function merge({ holidays }: Calendar, found: FoundHolidays['holidays']) {
  const there = new Map(holidays.map((holiday) => [holiday.date, holiday]))
  const added = found.filter(({ date }) => !there.has(date))
  const kept = found.flatMap(({ date }) => there.get(date) ?? [])
  const merged = [...holidays, ...added].toSorted((a, b) => a.date.localeCompare(b.date))
  if (merged.length > mostHolidays) {
    throw invalid('/file', 'maxItems', `would make ${merged.length} holidays; a calendar has at most ${mostHolidays}`)
  }
  return { added, kept, holidays: merged }
}

const skippedOf = ({ skipped }: FoundHolidays) => ({
  skipped: skipped.slice(0, mostNamed),
  skippedCount: skipped.length,
})
