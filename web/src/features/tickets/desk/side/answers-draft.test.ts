import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TicketField } from '@atum-desk/contract/forms'
import { ticketInFull } from '../../../../../test/desk-fixtures.ts'
import { answersDraftFrom, answersDraftText, asWrittenOver, touched } from './answers-draft.ts'

const asks = (key: string, value: TicketField['value']): TicketField => ({
  ...{ key, label: { en: key }, type: 'text', required: false, editableByCustomer: true, value },
})
const ticket = ticketInFull({ version: 5, fields: [asks('tag', 'A'), asks('room', null)] })
const draft = answersDraftFrom(answersDraftText(ticket, { tag: 'B' }))

test('what was typed comes back, with what it was typed over', () => {
  assert.deepEqual(draft, { version: 5, over: { tag: 'A' }, answers: { tag: 'B' } })
  assert.equal(answersDraftText(ticket, {}), '')
  for (const text of ['', '{', 'null', '{"version":5}', '{"version":5,"over":{},"answers":{}}'])
    assert.equal(answersDraftFrom(text), undefined)
})

test('only what was touched is kept: the rest follows the ticket', () =>
  assert.deepEqual(touched({ tag: 'A', more: ['x'] }, { tag: 'A', room: '', more: [], one: true, off: false }), {
    more: [],
    one: true,
  }))

test('TKT-5: an answer that changed below a draft is met as it was seen, so that the change is told first', () => {
  const later = { ...ticket, version: 9, fields: [asks('tag', 'C'), asks('room', '7')] }
  const seen = asWrittenOver(later, draft)
  assert.deepEqual([seen.version, seen.fields.map(({ value }) => value)], [5, ['A', '7']])
  const beside = { ...ticket, version: 9, fields: [asks('tag', 'A'), asks('room', '7')] }
  assert.equal(asWrittenOver(beside, draft), beside)
  assert.equal(asWrittenOver(later, undefined), later)
})
