import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantOf, nextChange, offsetAt, wallAt } from './zones.ts'

const at = (iso: string) => Date.parse(iso)

test('the clock on the wall, and back', () => {
  assert.equal(wallAt(at('2026-11-20T14:00:00Z'), 'Europe/Paris'), '2026-11-20T15:00')
  assert.equal(wallAt(at('2026-11-20T22:30:00Z'), 'Asia/Kathmandu'), '2026-11-21T04:15')
  assert.equal(instantOf('2026-11-20T15:00', 'Europe/Paris'), at('2026-11-20T14:00:00Z'))
  assert.equal(instantOf('2026-11-20T00:00', 'Pacific/Kiritimati'), at('2026-11-19T10:00:00Z'))
  assert.equal(instantOf('', 'Europe/Paris'), undefined)
})

test('SLA-4: a time that a clock change skips is as much later; one that comes twice is the first', () => {
  assert.equal(instantOf('2026-03-29T02:30', 'Europe/Paris'), at('2026-03-29T01:30:00Z'))
  assert.equal(instantOf('2026-10-25T02:30', 'Europe/Paris'), at('2026-10-25T00:30:00Z'))
  // Cairo skips midnight itself: its day begins at one.
  assert.equal(wallAt(instantOf('2026-04-24T00:00', 'Africa/Cairo') ?? 0, 'Africa/Cairo'), '2026-04-24T01:00')
})

test('the offset is whole minutes, before noon and after it', () => {
  assert.equal(offsetAt(at('2026-07-01T12:00:30Z'), 'Europe/Paris'), 120)
  assert.equal(offsetAt(at('2026-07-01T12:00:00Z'), 'America/St_Johns'), -150)
})

test('the next clock change by its local date; none where clocks are left alone', () => {
  assert.deepEqual(nextChange(at('2026-11-20T08:00:00Z'), 'Europe/Paris'), { date: '2027-03-28', minutes: 60 })
  assert.deepEqual(nextChange(at('2026-07-01T00:00:00Z'), 'Europe/Paris'), { date: '2026-10-25', minutes: -60 })
  assert.deepEqual(nextChange(at('2026-07-01T00:00:00Z'), 'Australia/Lord_Howe'), { date: '2026-10-04', minutes: 30 })
  assert.equal(nextChange(at('2026-07-01T00:00:00Z'), 'Asia/Dubai'), undefined)
})
