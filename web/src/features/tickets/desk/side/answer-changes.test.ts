import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TicketField } from '@atum-desk/contract/forms'
import { answerChanges, askedIn, changeFaults, draftsOf } from './answer-changes.ts'

const field = (key: string, type: TicketField['type'], more: Partial<TicketField> = {}): TicketField => ({
  ...{ key, type, label: { en: key }, required: false, editableByCustomer: true, value: null },
  ...more,
})
const fields = [
  field('tag', 'text', { required: true, value: 'LAP-1' }),
  field('count', 'number', { value: 3, min: 1, max: 5 }),
  field('things', 'multi_choice', { value: ['a', 'b'] }),
  field('agreed', 'checkbox', { value: false }),
  field('since', 'date', { required: true }),
]

test('CAT-8 what was not touched is not sent; what was emptied is null', () => {
  const drafts = draftsOf(fields)
  assert.deepEqual(answerChanges(fields, drafts), {})
  assert.deepEqual(answerChanges(fields, { ...drafts, tag: ' LAP-2 ', count: '', agreed: true }), {
    tag: 'LAP-2',
    count: null,
    agreed: true,
  })
})

test('CAT-7 a needed answer is not emptied; one that never was there does not stand in another’s way', () => {
  const drafts = draftsOf(fields)
  assert.deepEqual(changeFaults(fields, { ...drafts, count: '4' }), {})
  assert.deepEqual(changeFaults(fields, { ...drafts, tag: ' ', count: '9' }), { tag: 'needed', count: 'wrong' })
})

test('CAT-9 what is left from a former service is not asked again', () => {
  const former = field('old', 'text', { value: 'x', service: { id: 'a', name: 'A' } })
  assert.deepEqual(askedIn([...fields, former]), fields)
})
