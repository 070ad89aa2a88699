import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bodyOf, changesIn, valuesOf } from './values.ts'

const values = { ...valuesOf(undefined), name: 'Our CRM', url: ' https://hooks.nile.example/desk ' }

test('NTF-30 a new webhook hears everything until events are chosen, and no internal thing', () => {
  assert.deepEqual(bodyOf(values), {
    name: 'Our CRM',
    url: 'https://hooks.nile.example/desk',
    description: '',
    includeInternal: false,
    events: ['*'],
    ca: null,
  })
  assert.deepEqual(bodyOf({ ...values, isAll: false, events: ['ticket.created'] }).events, ['ticket.created'])
})

test('only what was changed is sent; all or some is one member of the server’s', () => {
  assert.deepEqual(changesIn({ name: 'Our CRM' }, values), { name: 'Our CRM' })
  assert.deepEqual(changesIn({ isAll: true }, values), { events: ['*'] })
  assert.deepEqual(changesIn({ ca: '' }, values), { ca: null })
})
