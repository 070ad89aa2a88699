import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DatabaseError } from 'pg'
import { AppError } from '../errors.ts'
import { attemptsFor, translatePgError } from './pg-errors.ts'

const said = (code: string, more: Partial<DatabaseError> = {}) =>
  Object.assign(new DatabaseError('in PostgreSQL’s words', 0, 'error'), { code, ...more })

const failed = (code: string, syscall = 'connect') => Object.assign(new Error(`${syscall} ${code}`), { code, syscall })

function codeOf(error: unknown): string | null {
  const translated = translatePgError(error, { things_name: 'duplicate', things_gate: 'transition-refused' })
  return translated instanceof AppError ? translated.code : null
}

test('a database that is away or busy is unavailable, and nothing worse', () => {
  const away = [
    ...['57P01', '57P02', '57P03', '53300', '08006', '40001', '40P01', '55P03', '57014'].map((code) => said(code)),
    ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENOTFOUND', 'ENOENT'].map((code) => failed(code)),
    new AggregateError([failed('ECONNREFUSED'), failed('ECONNREFUSED')]),
    new Error('Connection terminated unexpectedly'),
    new Error('Connection terminated due to connection timeout'),
    new Error('timeout exceeded when trying to connect'),
    new Error('Client has encountered a connection error and is not queryable'),
  ]
  for (const error of away) assert.equal(codeOf(error), 'unavailable', String(error))
})

test('a broken constraint means what its module says, in words that name no table', () => {
  const duplicate = said('23505', { constraint: 'things_name' })
  assert.equal(codeOf(duplicate), 'duplicate')
  assert.doesNotMatch(String(translatePgError(duplicate, { things_name: 'duplicate' })), /PostgreSQL/)
  const raised = said('23514', { constraint: 'things_gate', routine: 'exec_stmt_raise' })
  assert.match(String(translatePgError(raised, { things_gate: 'transition-refused' })), /in PostgreSQL’s words/)
})

test('text that cannot be stored is the client’s to mend', () => {
  assert.equal(codeOf(said('22021')), 'validation-failed')
  assert.equal(codeOf(said('22P05')), 'validation-failed')
})

test('a bug stays itself', () => {
  const bugs = [
    said('42601'),
    said('23505', { constraint: 'others_name' }),
    failed('ENOENT', 'open'),
    new Error('oh'),
    7,
  ]
  for (const bug of bugs) assert.equal(translatePgError(bug, { things_name: 'duplicate' }), bug)
})

test('only what may succeed as it stands is run again', () => {
  assert.deepEqual(
    ['40001', '40P01', '55P03', '57P01', '23505'].map((code) => attemptsFor(said(code))),
    [8, 8, 2, 1, 1],
  )
  assert.equal(attemptsFor(new Error('timeout exceeded when trying to connect')), 3)
  assert.equal(attemptsFor(new Error('Connection terminated unexpectedly')), 1)
})
