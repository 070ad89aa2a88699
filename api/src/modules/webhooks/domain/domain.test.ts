import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { retryAfterSeconds } from './retry-after.ts'
import { verdictOf } from './standing.ts'

const now = Temporal.Instant.from('2026-11-20T08:00:00Z')

test('NTF-35 Retry-After is seconds or a date, within limits, and nothing where it cannot be read', () => {
  const table = [
    ['120', 120],
    [' 7 ', 7],
    ['0', 0],
    ['99999', 3600],
    ['Fri, 20 Nov 2026 08:05:00 GMT', 300],
    ['Fri, 20 Nov 2026 07:00:00 GMT', 0],
    ['Fri, 20 Nov 2027 07:00:00 GMT', 3600],
    ['Fri, 32 Nov 2026 08:05:00 GMT', 0],
    ['Fri, 20 Foo 2026 08:05:00 GMT', 0],
    ['-5', 0],
    ['1.5', 0],
    ['soon', 0],
    ['', 0],
    [undefined, 0],
  ] as const
  for (const [header, seconds] of table) assert.equal(retryAfterSeconds(header, now, 3600), seconds, header)
})

test('NTF-35 a day of failures pauses, one success forgets them, and 410 disables', () => {
  const since = (hours: number) => now.subtract({ hours })
  const active = { state: 'active', failingSince: null } as const
  const failed = { arrived: false, status: 500, now }
  const arrived = { arrived: true, status: 204, now }
  const table = [
    [active, failed, { kind: 'note', failingSince: now }],
    [{ ...active, failingSince: since(23) }, failed, { kind: 'nothing' }],
    [{ ...active, failingSince: since(24) }, failed, { kind: 'pause' }],
    [{ ...active, failingSince: since(24) }, { ...failed, status: undefined }, { kind: 'pause' }],
    [{ ...active, failingSince: since(24) }, arrived, { kind: 'note', failingSince: null }],
    [active, arrived, { kind: 'nothing' }],
    [active, { ...failed, status: 410 }, { kind: 'disable' }],
    [{ state: 'paused', failingSince: since(24) }, failed, { kind: 'nothing' }],
    [{ state: 'disabled', failingSince: since(1) }, { ...failed, status: 410 }, { kind: 'nothing' }],
  ] as const
  for (const [before, told, verdict] of table) assert.deepEqual(verdictOf(before, told), verdict)
})
