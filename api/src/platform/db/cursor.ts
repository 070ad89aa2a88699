import { Temporal } from 'temporal-polyfill'
import { AppError } from '../errors.ts'

/**
 * Where a page ended: the sort key of its last row, with the id to tell apart rows that share it. The key is what the
 * column compares with: an instant, a number or a text.
 */
export type Position = Readonly<{ key: Temporal.Instant | number | string; id: string }>

type Kind = 'instant' | 'number' | 'text'
const kindOf = (key: Position['key']): Kind =>
  key instanceof Temporal.Instant ? 'instant' : typeof key === 'number' ? 'number' : 'text'

/** Of PostgreSQL's `integer`. */
const largestNumber = 2_147_483_647
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
// Years 1 to 9999: whatever passes is within PostgreSQL's range.
const instant = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/

function encodeCursor({ key, id }: Position): string {
  return Buffer.from(JSON.stringify([kindOf(key), typeof key === 'number' ? key : key.toString(), id])).toString(
    'base64url',
  )
}

/** Throws `validation-failed` for anything that encodeCursor did not make for a list with this kind of key. */
export function decodeCursor<K extends Kind>(cursor: string, kind: K) {
  const [saidKind, key, id] = parsed(cursor)
  if (saidKind !== kind || typeof id !== 'string' || !uuid.test(id)) throw notOurs()
  const value = keyOf(kind, key)
  return { key: value, id } as {
    key: K extends 'instant' ? Temporal.Instant : K extends 'number' ? number : string
    id: string
  }
}

function parsed(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

function keyOf(kind: Kind, key: unknown): Position['key'] {
  if (kind === 'number' && isNumber(key)) return key
  if (kind === 'text' && typeof key === 'string' && !key.includes('\0')) return key
  if (kind !== 'instant' || typeof key !== 'string' || !instant.test(key)) throw notOurs()
  try {
    return Temporal.Instant.from(key)
  } catch {
    throw notOurs()
  }
}

const isNumber = (key: unknown): key is number =>
  typeof key === 'number' && Number.isInteger(key) && key >= 0 && key <= largestNumber

function notOurs(): AppError {
  const errors = [{ path: '/cursor', code: 'cursor', message: 'must be the nextCursor of an earlier page' }]
  return new AppError('validation-failed', { detail: 'The cursor is not one of ours.', errors })
}

/** Cuts a page out of rows that were read with `limit + 1`, the extra one telling whether more follow. */
export function cutPage<Row>(rows: Row[], limit: number, position: (row: Row) => Position) {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: last && rows.length > limit ? encodeCursor(position(last)) : null }
}
