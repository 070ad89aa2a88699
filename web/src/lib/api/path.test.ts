import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathWith } from './path.ts'

test('lists are joined by commas, and what is empty is left out', () => {
  assert.equal(
    pathWith('/api/tickets', { status: ['NEW', 'ACCEPTED'], q: '', cursor: undefined, limit: 20 }),
    '/api/tickets?status=NEW%2CACCEPTED&limit=20',
  )
  assert.equal(pathWith('/api/tickets', { status: [] }), '/api/tickets')
})
