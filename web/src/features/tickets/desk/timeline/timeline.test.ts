import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TimelineEntry } from '@atum-desk/contract/timeline'
import { momentsOf } from './timeline.ts'

const at = '2026-11-20T08:00:00.000Z'
const hana = { id: 'hana', name: 'Hana', staff: false }
const omar = { id: 'omar', name: 'Omar', staff: true }

const opened = (actor: typeof hana): TimelineEntry => ({
  type: 'event',
  event: { id: `opened-${actor.id}`, name: 'ticket.created', actor, details: {}, occurredAt: at },
})
const message = (id: string): TimelineEntry => ({
  type: 'comment',
  comment: { id, ticketId: 't', author: omar, body: 'Text', internal: false, createdAt: at, editedAt: null },
})
const file = (id: string, commentId: string | null): TimelineEntry => ({
  type: 'attachment',
  attachment: {
    ...{ id, ticketId: 't', commentId, fileName: `${id}.png`, mimeType: 'image/png', sizeBytes: 1 },
    ...{ sha256: '0'.repeat(64), uploadedBy: hana, createdAt: at },
  },
})

test('a file stands with its message, one without a message by itself', () => {
  const moments = momentsOf(
    [message('m'), file('mine', 'm'), file('alone', null), file('early', 'not-loaded')],
    hana.id,
  )
  assert.deepEqual(
    moments.map(({ id, kind }) => [id, kind]),
    [
      ['m', 'message'],
      ['alone', 'file'],
      ['early', 'file'],
    ],
  )
  assert.deepEqual(moments[0]?.kind === 'message' && moments[0].files.map(({ id }) => id), ['mine'])
})

test('what the requester did later is told', () => {
  const replied: TimelineEntry = {
    type: 'event',
    event: { id: 'replied', name: 'ticket.customer_replied', actor: hana, details: {}, occurredAt: at },
  }
  assert.equal(momentsOf([replied], hana.id).length, 1)
})

test('that the requester opened it needs no telling; that another did, does', () => {
  assert.deepEqual(momentsOf([opened(hana)], hana.id), [])
  assert.deepEqual(
    momentsOf([opened(omar)], hana.id).map(({ id }) => id),
    ['opened-omar'],
  )
})
