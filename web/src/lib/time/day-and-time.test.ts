import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayAndTime } from './day-and-time.ts'

const friday = Date.parse('2026-11-20T09:30:00.000Z')
const said = (instant: string, zone = 'UTC') => dayAndTime(instant, friday, 'en', zone)

test('a deadline is told as people say it, by the calendar of the reader', () => {
  assert.equal(said('2026-11-20T14:00:00.000Z'), '14:00 today')
  assert.equal(said('2026-11-20T23:30:00.000Z'), '23:30 today')
  assert.equal(said('2026-11-20T23:30:00.000Z', 'Africa/Cairo'), '01:30 tomorrow')
  assert.equal(said('2026-11-19T23:30:00.000Z'), '23:30 yesterday')
  assert.equal(said('2026-11-26T14:00:00.000Z'), 'Thu 14:00')
})

test('a week ahead, or long over, it has its date', () => {
  assert.equal(said('2026-11-27T14:00:00.000Z'), '27 Nov 2026, 14:00')
  assert.equal(said('2026-11-18T14:00:00.000Z'), '18 Nov 2026, 14:00')
})

test('in Arabic, too', () => {
  assert.match(dayAndTime('2026-11-20T14:00:00.000Z', friday, 'ar', 'UTC'), /اليوم$/)
  assert.match(dayAndTime('2026-11-26T14:00:00.000Z', friday, 'ar', 'UTC'), /^الخميس/)
})
