import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FormField } from '@atum-desk/contract/forms'
import { answerFaults, answersFrom, answersKept } from './answers.ts'

const field = (key: string, type: FormField['type'], more: Partial<FormField> = {}): FormField => ({
  key,
  type,
  label: { en: key },
  required: false,
  editableByCustomer: true,
  ...more,
})

const fields = [
  field('tag', 'text', { required: true }),
  field('count', 'number', { min: 1, max: 5 }),
  field('things', 'multi_choice'),
  field('agreed', 'checkbox', { required: true }),
]

test('CAT-5 what was typed is sent as its type, and what is empty is left out', () => {
  const drafts = { tag: ' LAP-1 ', count: '3', things: ['a'], agreed: true, other: 'of another form' }
  assert.deepEqual(answersFrom(fields, drafts), { tag: 'LAP-1', count: 3, things: ['a'], agreed: true })
  assert.deepEqual(answersFrom(fields, { tag: ' ', count: '', things: [], agreed: false }), {})
})

test('CAT-7 what is needed, and what cannot be right, is named before anything is sent', () => {
  assert.deepEqual(answerFaults(fields, {}), { tag: 'needed', agreed: 'needed' })
  const good = { tag: 'A', agreed: true }
  assert.deepEqual(answerFaults(fields, good), {})
  for (const count of ['0', '6', 'many']) assert.deepEqual(answerFaults(fields, { ...good, count }), { count: 'wrong' })
})

test('kept answers come back; what is none is forgotten', () => {
  assert.deepEqual(answersKept({ tag: 'A', things: ['a'], agreed: true, odd: { a: 1 }, list: [1] }), {
    tag: 'A',
    things: ['a'],
    agreed: true,
  })
  assert.deepEqual(answersKept('nonsense'), {})
})
