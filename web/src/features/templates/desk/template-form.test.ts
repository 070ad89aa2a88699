import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FormField } from '@atum-desk/contract/forms'
import type { Template } from '@atum-desk/contract/templates'
import { templateFormOf, templateFrom } from './template-form.ts'

const field = (key: string, type: FormField['type']): FormField => ({
  key,
  type,
  label: { en: key },
  required: false,
  editableByCustomer: true,
})

const leaver: Template = {
  id: 't',
  name: 'Somebody leaves',
  title: 'Close the account of',
  description: null,
  priority: 'P3',
  category: null,
  service: { id: 's', name: 'Accounts' },
  tags: ['leaver'],
  fields: { desk: 4, keep_mail: true },
  active: true,
  version: 2,
}

test('CAT-10 a template that was read and not touched is sent as it is', () => {
  const { id: _id, service, active: _active, version: _version, ...rest } = leaver
  const sent = templateFrom(templateFormOf(leaver), [field('desk', 'number'), field('keep_mail', 'checkbox')])
  assert.deepEqual(sent, { ...rest, serviceId: service?.id })
})

test('CAT-10 answers to the form of another service are left out, and stay in the form', () => {
  const form = templateFormOf(leaver)
  assert.deepEqual(templateFrom(form, [field('other', 'text')]).fields, {})
  assert.deepEqual(form.fields, { desk: '4', keep_mail: true })
})
