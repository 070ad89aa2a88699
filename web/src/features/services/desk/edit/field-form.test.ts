import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FormField } from '@atum-desk/contract/forms'
import { fieldFrom } from './field-body.ts'
import { anotherField, fieldFormOf, newField } from './field-form.ts'
import { keysOf } from './field-keys.ts'

const device: FormField = {
  key: 'device',
  label: { en: 'Device', ar: 'الجهاز' },
  help: { en: 'The one on your desk.' },
  type: 'choice',
  options: [{ value: 'laptop', label: { en: 'Laptop', ar: 'حاسوب' } }],
  required: true,
  editableByCustomer: true,
  visibleToCustomer: true,
}

test('CAT-4 a field that was read and not touched is sent as it is: the same form again is no edit', () => {
  assert.deepEqual(fieldFrom(fieldFormOf(device), 'device'), device)
  const internal = { ...device, visibleToCustomer: false, editableByCustomer: false }
  assert.deepEqual(fieldFrom(fieldFormOf(internal), 'device'), internal)
})

test('what belongs to another type is not sent, and not forgotten', () => {
  const form = { ...fieldFormOf(device), type: 'number' as const, max: 5, maxLength: 20 }
  const sent = fieldFrom(form, 'device')
  assert.deepEqual([sent.options, sent.max, sent.maxLength], [undefined, 5, undefined])
  assert.equal(form.options.length, 1)
})

test('a new option answers by its label', () => {
  const form = { ...newField, type: 'choice' as const, options: [{ value: '', label: { en: ' Desk phone ', ar: '' } }] }
  assert.deepEqual(fieldFrom(form, 'k').options, [{ value: 'Desk phone', label: { en: 'Desk phone' } }])
})

test('CAT-4 keys are made of labels, are each once, and none of those that were used before', () => {
  const label = (en: string, key = '') => ({ key, label: { en } })
  assert.deepEqual(keysOf([label('Asset tag №2'), label('Café'), label('رقم'), label('2nd line!')]), [
    'asset_tag_no2',
    'cafe',
    'field',
    'nd_line',
  ])
  assert.deepEqual(keysOf([label('Device'), label('Device', 'device'), label('Device')], ['device_2']), [
    'device_3',
    'device',
    'device_4',
  ])
})

test('a new field is told from all others, those that were added and taken out again included', () => {
  const first = anotherField([fieldFormOf(device)])
  const second = anotherField([fieldFormOf(device), first])
  assert.equal(new Set([device.key, first.uid, second.uid, anotherField([second]).uid]).size, 4)
})
