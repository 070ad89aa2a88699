import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { chosen, noWishes, timingOf, type Wishes } from './timing.ts'

const timing = (at: string, wishes: Partial<Wishes>, timeZone = 'UTC'): string => {
  const answer = timingOf({ ...noWishes, ...wishes }, timeZone, Temporal.Instant.from(at))
  return 'at' in answer ? `${answer.kind} ${answer.at}` : answer.kind
}
const quietHours = { from: '22:00', to: '07:30', days: [1, 2, 3, 4, 5, 6, 7] }

test('NTF-8 NTF-9 NTF-10 when an e-mail goes', () => {
  const noon = '2026-11-20T12:20:00Z'
  const cases: Array<[at: string, wishes: Partial<Wishes>, timeZone: string, goes: string]> = [
    [noon, {}, 'UTC', 'now'],
    [noon, { quietHours }, 'UTC', 'now'],
    [noon, { email: 'off', quietHours }, 'UTC', 'never'],
    ['2026-11-20T23:00:00Z', { quietHours }, 'UTC', 'later 2026-11-21T07:30:00Z'],
    [noon, { email: 'hourly' }, 'UTC', 'collect 2026-11-20T13:00:00Z'],
    ['2026-11-20T13:00:00Z', { email: 'hourly' }, 'UTC', 'collect 2026-11-20T14:00:00Z'],
    [noon, { email: 'hourly' }, 'Asia/Kolkata', 'collect 2026-11-20T12:30:00Z'], // 18:00 there
    ['2026-11-20T22:10:00Z', { email: 'hourly', quietHours }, 'UTC', 'collect 2026-11-21T07:30:00Z'],
    [noon, { email: 'daily' }, 'UTC', 'collect 2026-11-21T08:00:00Z'],
    [noon, { email: 'daily', dailyAt: '16:30' }, 'UTC', 'collect 2026-11-20T16:30:00Z'],
    [noon, { email: 'daily', dailyAt: '12:20' }, 'UTC', 'collect 2026-11-21T12:20:00Z'],
    [noon, { email: 'daily', dailyAt: '16:30' }, 'Africa/Cairo', 'collect 2026-11-20T14:30:00Z'],
    [noon, { email: 'daily', dailyAt: '23:00', quietHours }, 'UTC', 'collect 2026-11-21T07:30:00Z'],
    [noon, { email: 'daily' }, 'Mars/Olympus', 'collect 2026-11-21T08:00:00Z'],
    // Berlin’s 02:30 of that day does not exist: half an hour after the gap.
    ['2026-03-28T22:00:00Z', { email: 'daily', dailyAt: '02:30' }, 'Europe/Berlin', 'collect 2026-03-29T01:30:00Z'],
  ]
  for (const [at, wishes, timeZone, goes] of cases) {
    assert.equal(timing(at, wishes, timeZone), goes, `${at} ${JSON.stringify(wishes)} ${timeZone}`)
  }
})

test('NTF-8 his own word goes before the table’s, and null leaves it to the table', () => {
  const told = { inApp: true, email: false }
  const wishes = (own: { inApp: boolean | null; email: boolean | null }): Wishes => ({
    ...noWishes,
    events: { 'ticket.started': own },
  })
  assert.deepEqual(chosen(told, noWishes, 'ticket.started'), told)
  assert.deepEqual(chosen(told, wishes({ inApp: null, email: null }), 'ticket.started'), told)
  assert.deepEqual(chosen(told, wishes({ inApp: false, email: true }), 'ticket.started'), { inApp: false, email: true })
  assert.deepEqual(chosen(told, wishes({ inApp: false, email: true }), 'ticket.closed'), told)
})
