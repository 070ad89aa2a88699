import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FieldBody } from '@atum-desk/contract/forms'
import { fieldOf, issuesOfForm } from './form.ts'

const asked = (more: Partial<FieldBody>): FieldBody => ({ key: 'it', label: { en: 'It' }, type: 'text', ...more })
const option = (value: string) => ({ value, label: { en: value } })
const issuesOf = (...fields: FieldBody[]) => issuesOfForm(fields.map(fieldOf)).map(({ path, code }) => [path, code])

test('CAT-4 what is left out of a field is said: not required, for customers to see and to answer', () => {
  const said = { required: false, visibleToCustomer: true, editableByCustomer: true }
  assert.deepEqual(fieldOf(asked({})), { ...asked({}), ...said })
  assert.equal(fieldOf(asked({ visibleToCustomer: false })).editableByCustomer, false)
})

test('CAT-4 a form that makes sense has no issues', () => {
  const good = [
    asked({ key: 'a', maxLength: 1_000 }),
    asked({ key: 'b', type: 'multiline', maxLength: 10_000 }),
    asked({ key: 'c', type: 'number', min: 1, max: 1 }),
    asked({ key: 'd', type: 'choice', options: [option('x'), option('y')] }),
    asked({ key: 'e', type: 'checkbox', visibleToCustomer: false }),
  ]
  assert.deepEqual(issuesOf(...good), [])
})

test('CAT-4 members that a type does not have, bounds upside down and doubles are named by their path', () => {
  const twice = [option('x'), option('x')]
  const table: [Partial<FieldBody>, string, string][] = [
    [{ type: 'choice' }, '/options', 'required'],
    [{ type: 'multi_choice' }, '/options', 'required'],
    [{ type: 'choice', options: twice }, '/options/1/value', 'duplicate'],
    [{ type: 'date', options: [option('x')] }, '/options', 'not-for-type'],
    [{ type: 'text', min: 1 }, '/min', 'not-for-type'],
    [{ type: 'date', max: 1 }, '/max', 'not-for-type'],
    [{ type: 'number', min: 2, max: 1 }, '/max', 'minimum'],
    [{ type: 'number', maxLength: 5 }, '/maxLength', 'not-for-type'],
    [{ type: 'text', maxLength: 1_001 }, '/maxLength', 'maximum'],
    [{ visibleToCustomer: false, editableByCustomer: true }, '/editableByCustomer', 'internal'],
  ]
  for (const [more, path, code] of table) {
    assert.deepEqual(issuesOf(asked({ key: 'first' }), asked(more)), [[`/form/fields/1${path}`, code]])
  }
  assert.deepEqual(issuesOf(asked({}), asked({})), [['/form/fields/1/key', 'duplicate']])
})
