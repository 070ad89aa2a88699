import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acceptBodyFrom } from './accept-body.ts'

test('a field left empty is left out of the body', () => {
  const form = new FormData()
  form.set('priority', 'P2')
  form.set('category', '  ')
  form.set('serviceId', '')
  assert.deepEqual(acceptBodyFrom(form), { priority: 'P2' })
  form.set('category', ' Printing ')
  form.set('serviceId', 'a-service')
  assert.deepEqual(acceptBodyFrom(form), { priority: 'P2', category: 'Printing', serviceId: 'a-service' })
})
