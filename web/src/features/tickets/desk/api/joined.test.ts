import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joined } from './joined.ts'

const page = (ids: string, nextCursor: string | null) => ({ items: [...ids].map((id) => ({ id })), nextCursor })

test('a page that is read from an earlier place keeps what it held, and where the next one begins', () =>
  assert.deepEqual(joined(page('bcde', 'after e'), page('defg', 'after g')), page('bcdefg', 'after g')))

test('without a row in common the page is as it was read', () =>
  assert.deepEqual(joined(page('ab', 'after b'), page('yz', null)), page('ab', 'after b')))
