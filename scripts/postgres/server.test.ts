import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reasonIn } from './server.ts'

test("PostgreSQL's reason is the last fatal line of its log, without time and number", () => {
  const log = [
    '2026-11-21 08:00:00.000 UTC [12] LOG:  starting PostgreSQL 18.4',
    '2026-11-21 08:00:00.010 UTC [12] FATAL:  could not open file "global/pg_control"',
    '2026-11-21 08:00:00.020 UTC [12] LOG:  database system is shut down',
  ]
  assert.equal(reasonIn(log.join('\n')), 'could not open file "global/pg_control"')
  assert.equal(
    reasonIn('postgres: error while loading shared libraries'),
    'postgres: error while loading shared libraries',
  )
  assert.equal(reasonIn(''), 'it gave no reason')
})
