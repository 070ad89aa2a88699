import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Service } from '@atum-desk/contract/catalog'
import { newField } from './field-form.ts'
import { askedOfCustomer, serviceFormOf, serviceFrom } from './service-form.ts'

const email: Service = {
  id: 's',
  name: 'E-mail',
  description: '',
  category: null,
  priority: 'P2',
  team: { id: 'net', name: 'Network' },
  tags: ['mail'],
  customerVisible: true,
  position: 3,
  form: null,
  active: true,
  version: 1,
}
const asked = (en: string, more: Partial<typeof newField> = {}) => ({ ...newField, label: { en, ar: '' }, ...more })

test('CAT-1 a service that was read and not touched is sent as it is', () => {
  const { id: _id, team, active: _active, version: _version, ...rest } = email
  assert.deepEqual(serviceFrom(serviceFormOf(email)), { ...rest, teamId: team?.id })
})

test('CAT-4 a form without questions is none; a new question gets a key that was never used', () => {
  const form = { ...serviceFormOf(email), form: { fields: [asked('Device')] } }
  assert.equal(serviceFrom(form).form?.fields[0]?.key, 'device')
  assert.equal(serviceFrom(form, ['device']).form?.fields[0]?.key, 'device_2')
})

test('CAT-6 the preview asks what a customer is asked, and nothing that is not written yet', () => {
  const fields = [
    asked('Device'),
    asked(''),
    asked('Cost centre', { audience: 'internal' }),
    asked('Approved', { audience: 'staff' }),
    asked('Colour', { type: 'choice' }),
  ]
  assert.deepEqual(
    askedOfCustomer({ form: { fields } }).map(({ label }) => label.en),
    ['Device'],
  )
})
