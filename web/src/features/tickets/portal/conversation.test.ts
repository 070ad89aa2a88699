import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Attachment } from '@atum-desk/contract/attachments'
import type { TicketEvent, TimelineEntry } from '@atum-desk/contract/timeline'
import { conversationFrom } from './conversation.ts'

const createdAt = '2026-11-20T08:00:00.000Z'
const hana = { id: 'hana', name: 'Hana Youssef' }
const omar = { id: 'omar', name: 'Omar Said' }

const file = (id: string, by = hana, commentId: string | null = null): TimelineEntry => {
  const bytes = { fileName: `${id}.png`, mimeType: 'image/png', sizeBytes: 1, sha256: '' }
  const attachment: Attachment = { id, ticketId: 't', commentId, ...bytes, uploadedBy: by, createdAt }
  return { type: 'attachment', attachment }
}
const comment = (id: string, by = hana): TimelineEntry => ({
  type: 'comment',
  comment: { id, ticketId: 't', author: { ...by, staff: by === omar }, body: id, createdAt, editedAt: null },
})
const event = (name: TicketEvent['name'], details: TicketEvent['details'] = {}): TimelineEntry => ({
  type: 'event',
  event: { id: name, name, actor: { ...omar, staff: true }, details, occurredAt: createdAt },
})
const read = (...entries: TimelineEntry[]) => {
  const { firstFiles, talk } = conversationFrom(entries, 'hana')
  return {
    first: firstFiles.map(({ id }) => id),
    talk: talk.map((item) => ('files' in item ? [item.id, ...item.files.map(({ id }) => id)] : [item.id])),
  }
}

test('files that came with the request stand with it', () =>
  assert.deepEqual(read(event('ticket.created'), file('a'), file('b'), event('ticket.accepted')), {
    first: ['a', 'b'],
    talk: [['ticket.accepted']],
  }))

test('a file of a comment stands with the comment, wherever it is in the timeline', () =>
  assert.deepEqual(read(comment('c1'), comment('c2', omar), file('a', hana, 'c1')).talk, [['c1', 'a'], ['c2']]))

test('files without words stand together while one person adds them', () =>
  assert.deepEqual(read(comment('c1'), file('a'), file('b'), file('c', omar)).talk, [
    ['c1'],
    ['a', 'a', 'b'],
    ['c', 'c'],
  ]))

test('what another line says already is left out; a change of priority is told', () =>
  assert.deepEqual(
    read(
      event('ticket.created'),
      event('ticket.customer_replied'),
      event('sla.breached'),
      event('ticket.updated', { changed: ['title'] }),
      event('ticket.updated', { changed: ['priority'], priority: 'P1' }),
    ).talk,
    [['ticket.updated']],
  ))
