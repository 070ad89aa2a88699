import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstAsked } from './first-asked.ts'

test('the example begins on the coming Friday afternoon, across the end of a year, too', () => {
  assert.equal(firstAsked('2026-11-16T08:00'), '2026-11-20T15:00')
  assert.equal(firstAsked('2026-11-20T23:00'), '2026-11-20T15:00')
  assert.equal(firstAsked('2026-12-26T00:30'), '2027-01-01T15:00')
})
