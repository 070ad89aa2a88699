import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultOfField } from './field-faults.ts'
import { newField } from './field-form.ts'

const option = (en: string, value = '') => ({ value, label: { en, ar: '' } })
const device = { ...newField, label: { en: 'Device', ar: '' } }

test('CAT-5 what is wrong with a question before it is sent', () => {
  assert.equal(faultOfField(newField), 'label')
  assert.equal(faultOfField(device), undefined)
  assert.equal(faultOfField({ ...device, type: 'number', min: 5, max: 1 }), 'bounds')
  assert.equal(faultOfField({ ...device, type: 'number', min: 5 }), undefined)
  const choice = { ...device, type: 'choice' } as const
  assert.equal(faultOfField(choice), 'options')
  assert.equal(faultOfField({ ...choice, options: [option('Laptop'), option(' ')] }), 'optionLabel')
  assert.equal(faultOfField({ ...choice, options: [option('Laptop'), option('A laptop', 'Laptop')] }), 'optionTwice')
  assert.equal(faultOfField({ ...choice, options: [option('Laptop'), option('Phone')] }), undefined)
})
