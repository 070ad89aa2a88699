import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateTime, duration, fileSize, relativeTime } from './format.ts'

const now = Date.parse('2026-11-20T09:30:00.000Z')

test('an instant is told in the reader’s time zone and language', () => {
  assert.equal(dateTime('2026-11-20T08:18:00.000Z', 'en', 'Europe/Paris'), '20 Nov 2026, 09:18')
  assert.match(dateTime('2026-11-20T08:18:00.000Z', 'ar', 'UTC'), /2026/)
})

test('how long ago, until a week has passed', () => {
  const ago = (instant: string) => relativeTime(instant, now, 'en', 'UTC')
  assert.equal(ago('2026-11-20T09:29:40.000Z'), 'this minute')
  assert.equal(ago('2026-11-20T09:18:00.000Z'), '12 minutes ago')
  assert.equal(ago('2026-11-20T06:10:00.000Z'), '3 hours ago')
  assert.equal(ago('2026-11-19T06:10:00.000Z'), 'yesterday')
  assert.equal(ago('2026-11-10T06:10:00.000Z'), '10 Nov 2026')
})

test('a duration has two units at most', () => {
  assert.equal(duration(59, 'en'), '0m')
  assert.equal(duration(4_320, 'en'), '1h 12m')
  assert.equal(duration(7_200, 'en'), '2h')
  assert.equal(duration(-100_000, 'en'), '1d 3h')
  assert.equal(duration(4_320, 'en', 'long'), '1 hour 12 minutes')
})

test('the size of a file has one digit after the point', () => {
  assert.equal(fileSize(2_516_582, 'en'), '2.4 MB')
  assert.equal(fileSize(25 * 1_048_576, 'en'), '25 MB')
  assert.equal(fileSize(980, 'en'), '980 bytes')
  assert.equal(fileSize(0, 'en'), '0 bytes')
})
