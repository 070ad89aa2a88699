import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acceptBodyFrom, promiseQueryOf } from './accept-body.ts'

test('a field that was emptied empties, and one that is not there changes nothing', () => {
  const form = new FormData()
  form.set('priority', 'P2')
  assert.deepEqual(acceptBodyFrom(form), { priority: 'P2' })
  form.set('category', '  ')
  form.set('serviceId', '')
  assert.deepEqual(acceptBodyFrom(form), { priority: 'P2', category: null, serviceId: null })
  assert.deepEqual(promiseQueryOf(acceptBodyFrom(form)), { priority: 'P2', serviceId: 'none' })
  form.set('category', ' Printing ')
  form.set('serviceId', 'a-service')
  assert.deepEqual(acceptBodyFrom(form), { priority: 'P2', category: 'Printing', serviceId: 'a-service' })
})
