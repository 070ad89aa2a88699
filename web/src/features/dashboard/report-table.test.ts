import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvOf } from './report-table.ts'

test('LST-4 a report’s file is CSV, and no cell of it a formula', () => {
  const rows = [
    { key: 'a', cells: ['Nile, "Upper"', 3] },
    { key: 'b', cells: ['=1+1', -2] },
  ]
  assert.equal(csvOf({ columns: ['Team', 'Open'], rows }), '\ufeffTeam,Open\r\n"Nile, ""Upper""",3\r\n\'=1+1,-2\r\n')
})
