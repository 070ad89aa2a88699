import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { QuietHours } from '@atum-desk/contract/notification-preferences'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { afterQuietHours } from './quiet-hours.ts'

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const nights: QuietHours = { from: '22:00', to: '07:00', days: everyDay }

const after = (at: string, quiet: QuietHours | null, timeZone = 'UTC') =>
  afterQuietHours(Temporal.Instant.from(at), quiet, timeZone).toString()

test('NTF-9 quiet hours hold e-mail back until their end, on the person’s own clock', () => {
  const cases: Array<[at: string, quiet: QuietHours | null, timeZone: string, goes: string]> = [
    ['2026-11-20T12:00:00Z', null, 'UTC', '2026-11-20T12:00:00Z'],
    ['2026-11-20T12:00:00Z', nights, 'UTC', '2026-11-20T12:00:00Z'],
    ['2026-11-20T23:00:00Z', nights, 'UTC', '2026-11-21T07:00:00Z'], // over midnight
    ['2026-11-21T03:00:00Z', nights, 'UTC', '2026-11-21T07:00:00Z'], // after it
    ['2026-11-20T22:00:00Z', nights, 'UTC', '2026-11-21T07:00:00Z'], // their first instant is theirs
    ['2026-11-21T07:00:00Z', nights, 'UTC', '2026-11-21T07:00:00Z'], // their last is not
    ['2026-11-20T21:00:00Z', nights, 'Africa/Cairo', '2026-11-21T05:00:00Z'], // 23:00 in Cairo
    ['2026-11-20T12:30:00Z', { from: '12:00', to: '13:00', days: [5] }, 'UTC', '2026-11-20T13:00:00Z'], // a Friday
    ['2026-11-20T12:30:00Z', { from: '12:00', to: '13:00', days: [6] }, 'UTC', '2026-11-20T12:30:00Z'],
    ['2026-11-21T03:00:00Z', { ...nights, days: [5] }, 'UTC', '2026-11-21T07:00:00Z'], // begun on Friday
    ['2026-11-21T03:00:00Z', { ...nights, days: [6] }, 'UTC', '2026-11-21T03:00:00Z'],
    // The whole weekend, one day after the other.
    ['2026-11-21T10:00:00Z', { from: '00:00', to: '00:00', days: [6, 7] }, 'UTC', '2026-11-23T00:00:00Z'],
    // All but an hour of each day.
    ['2026-11-21T09:30:00Z', { from: '10:00', to: '09:00', days: everyDay }, 'UTC', '2026-11-21T09:30:00Z'],
    ['2026-11-21T10:30:00Z', { from: '10:00', to: '09:00', days: everyDay }, 'UTC', '2026-11-22T09:00:00Z'],
  ]
  for (const [at, quiet, timeZone, goes] of cases) assert.equal(after(at, quiet, timeZone), goes, `${at} ${timeZone}`)
})

test('NTF-9 where the clock is changed they are never shorter than he said', () => {
  const upToTheGap: QuietHours = { from: '22:00', to: '02:30', days: everyDay }
  // Berlin, 2026-03-29: 02:00 becomes 03:00, so 02:30 does not exist.
  assert.equal(after('2026-03-28T23:00:00Z', upToTheGap, 'Europe/Berlin'), '2026-03-29T01:30:00Z') // 03:30
  const withinTheGap: QuietHours = { from: '02:10', to: '02:50', days: everyDay }
  assert.equal(after('2026-03-29T00:30:00Z', withinTheGap, 'Europe/Berlin'), '2026-03-29T01:50:00Z')
  // 2026-10-25: 03:00 becomes 02:00, so 02:30 comes twice, and the second counts.
  assert.equal(after('2026-10-24T23:00:00Z', upToTheGap, 'Europe/Berlin'), '2026-10-25T01:30:00Z')
  assert.equal(after('2026-10-25T00:45:00Z', upToTheGap, 'Europe/Berlin'), '2026-10-25T01:30:00Z')
})

test('NTF-9 a zone that this Node does not know is UTC’s', () => {
  assert.equal(after('2026-11-20T23:00:00Z', nights, 'Mars/Olympus'), '2026-11-21T07:00:00Z')
})

const two = (n: number) => String(n).padStart(2, '0')
const timeOfDay = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45))
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}`)
const quietHours = fc.record({
  from: timeOfDay,
  to: timeOfDay,
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 6 }),
})
/** Within the changes of the clock of 2026, and outside of them. */
const instants = fc
  .integer({ min: 0, max: 366 * 24 * 12 })
  .map((fives) => Temporal.Instant.from('2026-01-01T00:00:00Z').add({ minutes: 5 * fives }))
const zones = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'Africa/Cairo',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Mars/X',
)

/** As a person reads his clock: without a word on what happens when it is changed. */
function reads(at: Temporal.Instant, { from, to, days }: QuietHours, timeZone: string): boolean {
  const local = at.toZonedDateTimeISO(timeZone === 'Mars/X' ? 'UTC' : timeZone)
  const time = local.toPlainTime().toString().slice(0, 5)
  const [today, yesterday] = [local.dayOfWeek, local.dayOfWeek === 1 ? 7 : local.dayOfWeek - 1]
  if (to > from) return days.includes(today) && from <= time && time < to
  return (days.includes(today) && time >= from) || (days.includes(yesterday) && time < to)
}

test('NTF-9 whatever they are, nothing goes during them, and nothing waits longer than they last', () => {
  fc.assert(
    fc.property(instants, quietHours, zones, (at, quiet, zone) => {
      const goes = afterQuietHours(at, quiet, zone)
      assert.ok(Temporal.Instant.compare(goes, at) >= 0)
      assert.ok(!reads(goes, quiet, zone), `${goes} is quiet`)
      if (!goes.equals(at)) {
        // An hour, and a clock’s change of one: what is not quiet for that long has let it go.
        for (let free = 0, then = at; Temporal.Instant.compare(then, goes) < 0; then = then.add({ minutes: 5 })) {
          free = reads(then, quiet, zone) ? 0 : free + 5
          assert.ok(free <= 120, `it waits at ${then}`)
        }
      }
      assert.ok(afterQuietHours(goes, quiet, zone).equals(goes))
    }),
    { numRuns: 500 },
  )
})
