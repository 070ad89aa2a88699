import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TicketField } from '@atum-desk/contract/forms'
import { ticketInFull } from '../../../../../test/desk-fixtures.ts'
import { differences } from './differences.ts'

const seen = ticketInFull({ status: 'ASSIGNED', tags: ['dock'], assignee: { id: 'a', name: 'Sara' } })

test('TKT-5: what others have changed is told, with what it was', () => {
  const now = { ...seen, version: 9, status: 'IN_PROGRESS', tags: [], assignee: { id: 'b', name: 'Daniel' } } as const
  assert.deepEqual(differences(seen, { ...now, tags: [] }), [
    { what: 'status', before: 'ASSIGNED', after: 'IN_PROGRESS' },
    { what: 'assignee', before: 'Sara', after: 'Daniel' },
    { what: 'tags', before: 'dock', after: null },
  ])
})

test('a comment that only counts the version up changes nothing that was seen', () =>
  assert.deepEqual(differences(seen, { ...seen, version: 2, commentCount: 1 }), []))

const asks = (value: TicketField['value'], given: Partial<TicketField> = {}): TicketField => ({
  ...{ key: 'people', label: { en: 'How many people?' }, type: 'number', required: true, editableByCustomer: true },
  ...{ value, ...given },
})
const service = { id: 's', name: 'New colleague' }

test('TKT-5: an answer that another has changed is told with its question, and what it was', () => {
  const asked = { ...seen, service, fields: [asks(2), asks('x', { key: 'remarks' })] }
  const question = asks(4)
  assert.deepEqual(differences(asked, { ...asked, fields: [question, asks('x', { key: 'remarks' })] }), [
    { what: 'answer', question, before: 2, after: 4 },
  ])
})

test('TKT-5: another service asks other questions, and is alone what has changed', () => {
  const asked = { ...seen, service, fields: [asks(2)] }
  const other = { id: 'o', name: 'Workplace' }
  assert.deepEqual(differences(asked, { ...asked, service: other, fields: [asks(null), asks(2, { service })] }), [
    { what: 'service', before: 'New colleague', after: 'Workplace' },
  ])
})
