import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FieldType, FieldValue } from '@atum-desk/contract/forms'
import { fittingAnswers, issuesOfAnswers, issuesOfMissing } from './answers.ts'
import { type Field, fieldOf } from './form.ts'

const options = ['laptop', 'phone', 'tablet'].map((value) => ({ value, label: { en: value } }))

const field = (type: FieldType, more: Partial<Field> = {}): Field => ({
  ...fieldOf({ key: 'it', label: { en: 'It' }, type }),
  ...more,
})

const faultOf = (asked: Field, value: FieldValue | null, by: 'staff' | 'customer' = 'staff') =>
  issuesOfAnswers([asked], { it: value }, by)[0]?.code ?? 'good'

const short = { maxLength: 3 }
const bounded = { min: 1, max: 10 }
const offered = { options }

/** Each type with what it takes and what it does not: the value, and the code of what is wrong with it. */
const table: readonly [FieldType, Partial<Field>, FieldValue, string][] = [
  ['text', {}, 'LAP-0042', 'good'],
  ['text', {}, 'رقم الجهاز', 'good'],
  ['text', {}, 'x'.repeat(1_000), 'good'],
  ['text', {}, 'x'.repeat(1_001), 'maxLength'],
  ['text', short, '👩👩👩', 'good'],
  ['text', short, 'four', 'maxLength'],
  ['text', {}, '', 'minLength'],
  ['text', {}, '  ', 'minLength'],
  ['text', {}, 'two\nlines', 'pattern'],
  ['text', {}, 'abc\u202egnp.exe', 'pattern'],
  ['text', {}, 42, 'type'],
  ['text', {}, true, 'type'],
  ['text', {}, ['a'], 'type'],
  ['multiline', {}, 'two\nlines', 'good'],
  ['multiline', {}, 'x'.repeat(10_000), 'good'],
  ['multiline', {}, 'x'.repeat(10_001), 'maxLength'],
  ['multiline', {}, '\n', 'minLength'],
  ['multiline', {}, 42, 'type'],
  ['number', {}, 0, 'good'],
  ['number', {}, -1.5, 'good'],
  ['number', bounded, 1, 'good'],
  ['number', bounded, 10, 'good'],
  ['number', bounded, 0.999, 'minimum'],
  ['number', bounded, 10.001, 'maximum'],
  ['number', {}, 1e16, 'maximum'],
  ['number', {}, Number.POSITIVE_INFINITY, 'maximum'],
  ['number', {}, '1', 'type'],
  ['number', {}, true, 'type'],
  ['choice', offered, 'laptop', 'good'],
  ['choice', offered, 'Laptop', 'enum'],
  ['choice', offered, 'toString', 'enum'],
  ['choice', offered, '', 'enum'],
  ['choice', offered, ['laptop'], 'type'],
  ['multi_choice', offered, ['laptop'], 'good'],
  ['multi_choice', offered, ['phone', 'laptop'], 'good'],
  ['multi_choice', offered, [], 'minItems'],
  ['multi_choice', offered, ['laptop', 'laptop'], 'uniqueItems'],
  ['multi_choice', offered, ['laptop', 'fax'], 'enum'],
  ['multi_choice', offered, 'laptop', 'type'],
  ['date', {}, '2026-11-20', 'good'],
  ['date', {}, '2028-02-29', 'good'],
  ['date', {}, '2026-02-29', 'format'],
  ['date', {}, '2026-11-31', 'format'],
  ['date', {}, '2026-11-20T08:00:00Z', 'format'],
  ['date', {}, '20.11.2026', 'format'],
  ['date', {}, '-002026-11-20', 'format'],
  ['date', {}, 20261120, 'type'],
  ['checkbox', {}, true, 'good'],
  ['checkbox', {}, false, 'good'],
  ['checkbox', { required: true }, true, 'good'],
  ['checkbox', { required: true }, false, 'const'],
  ['checkbox', {}, 'true', 'type'],
  ['checkbox', {}, 1, 'type'],
]

test('CAT-5 each type takes what it says, and names what is wrong with the rest', () => {
  for (const [type, more, value, expected] of table) {
    assert.equal(
      faultOf(field(type, more), value),
      expected,
      `${type} ${JSON.stringify(more)}: ${JSON.stringify(value)}`,
    )
  }
})

test('CAT-5 null is no answer, whatever the type', () => {
  for (const type of ['text', 'number', 'choice', 'date'] as const) assert.equal(faultOf(field(type), null), 'good')
})

test('CAT-5 an answer to no field is wrong, however it is called', () => {
  for (const key of ['other', 'constructor', 'tostring']) {
    const issues = issuesOfAnswers([field('text')], { [key]: 'x' }, 'staff')
    assert.deepEqual(issues, [{ path: `/fields/${key}`, code: 'unknown', message: 'is not asked for here' }])
  }
})

test('CAT-6 what staff answer is not for a customer, not even to empty', () => {
  const theirs = field('text', { editableByCustomer: false })
  assert.equal(faultOf(theirs, 'x', 'customer'), 'staff-only')
  assert.equal(faultOf(theirs, null, 'customer'), 'staff-only')
  assert.equal(faultOf(theirs, 'x', 'staff'), 'good')
})

test('CAT-7 what is required of customers is needed from the opening on, what is required of staff from the gate on', () => {
  const fields = [
    field('text', { key: 'his', required: true }),
    field('text', { key: 'theirs', required: true, editableByCustomer: false }),
    field('text', { key: 'internal', required: true, editableByCustomer: false, visibleToCustomer: false }),
    field('text', { key: 'free' }),
  ]
  const missing = (moment: 'opening' | 'accepted', answered: string[]) =>
    issuesOfMissing(fields, new Set(answered), moment).map(({ path }) => path)
  assert.deepEqual(missing('opening', []), ['/fields/his'])
  assert.deepEqual(missing('opening', ['his']), [])
  assert.deepEqual(missing('accepted', ['his']), ['/fields/theirs', '/fields/internal'])
  assert.deepEqual(missing('accepted', ['his', 'theirs', 'internal']), [])
})

test('CAT-10 of older answers those are taken that still fit', () => {
  const fields = [field('text'), field('choice', { key: 'device', options })]
  const older = { it: 'LAP-1', device: 'fax', gone: true }
  assert.deepEqual(fittingAnswers(fields, older), { it: 'LAP-1' })
})
