import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { zoneClock } from './zone-clock.ts'

const zones = [
  ['Europe/Paris', 2026],
  ['Africa/Casablanca', 2026],
  ['Africa/Cairo', 2010],
  ['Australia/Lord_Howe', 2026],
  ['Pacific/Apia', 2011],
  ['America/Toronto', 1919],
  ['America/St_Johns', 1988],
  ['Africa/Monrovia', 1971],
  ['America/Caracas', 2007],
  ['Antarctica/Troll', 2026],
  ['Asia/Kathmandu', 1985],
  ['UTC', 2026],
  ['America/New_York', 2044],
] as const

for (const [timeZone, year] of zones)
  test(`SLA-4 every quarter of an hour of a year in ${timeZone} is where Temporal has it`, () => {
    const { instantOf, wallAt } = zoneClock(timeZone)
    const first = new Temporal.PlainDateTime(year, 1, 1)
    const start = first.toZonedDateTime('UTC').epochMilliseconds
    for (let step = 0; step < 366 * 96; step++) {
      const wall = start + step * 900_000
      const local = first.add({ minutes: step * 15 }).toZonedDateTime(timeZone)
      assert.equal(instantOf(wall), local.epochMilliseconds, `${local}`)
      const shown = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO(timeZone)
      assert.equal(wallAt(wall), shown.toPlainDateTime().toZonedDateTime('UTC').epochMilliseconds, `${shown}`)
    }
  })

test('SLA-4 what was asked before does not bear on what is asked next', () => {
  const { instantOf } = zoneClock('Africa/Casablanca')
  const first = new Temporal.PlainDateTime(2020, 1, 1)
  for (const month of [900, 3, 77, 40, 41, 2, 850, 0, 80]) {
    const local = first.add({ months: month })
    const wall = local.toZonedDateTime('UTC').epochMilliseconds
    assert.equal(instantOf(wall), local.toZonedDateTime('Africa/Casablanca').epochMilliseconds, `${local}`)
  }
})
