import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateRangeOf } from './search-dates.ts'

test('SRC-3 a date is a day, a month, a year, a range or so many days ago', () => {
  const cases = [
    ['2026-01-31', '2026-01-31', '2026-01-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026', '2026-01-01', '2026-12-31'],
    ['>2026-01-01', '2026-01-02', null],
    ['>=2026-01-01', '2026-01-01', null],
    ['<2026-03-01', null, '2026-02-28'],
    ['<=2026-02', null, '2026-02-28'],
    ['>2026-01', '2026-02-01', null],
    ['>2025', '2026-01-01', null],
    ['2026-01..2026-02', '2026-01-01', '2026-02-28'],
    ['2026-01-15..', '2026-01-15', null],
    ['..2026-01-15', null, '2026-01-15'],
    ['today', '0d', '0d'],
    ['Yesterday', '1d', '1d'],
    ['7d', '7d', null],
    ['>7d', '6d', null],
    ['<today', null, '1d'],
    ['7d..yesterday', '7d', '1d'],
  ] as const
  for (const [text, from, to] of cases) assert.deepEqual(dateRangeOf(text), { from, to }, text)
})

test('SRC-3 what is on no calendar is no date', () => {
  for (const text of [
    ...['', '..', '>', '2026-02-30', '2026-13', '26', '0026', 'tomorrow', '>2026..2027', '2026..2027..2028', 'x..2026'],
    ...['2026..x', '99999d', '>9999', '<1000', '>today', '2026-1-1', '2026-01-01T10:00', '--', '7 d'],
  ]) {
    assert.equal(dateRangeOf(text), null, text)
  }
})
