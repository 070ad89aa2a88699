import assert from 'node:assert/strict'
import { test } from 'node:test'
import { QueryClient, type QueryKey } from '@tanstack/react-query'
import { followerOf, stateFollowerOf } from './follow.ts'

Object.assign(globalThis, { document: { hidden: false } })

const keys = {
  ticket: ['tickets', 'one', 'ATD-1'],
  itsTimeline: ['tickets', 'timeline', 'id-1'],
  asRequest: ['tickets', 'request', 'ATD-1'],
  otherTicket: ['tickets', 'one', 'ATD-2'],
  otherTimeline: ['tickets', 'timeline', 'id-2'],
  queue: ['tickets', 'queue'],
  list: ['tickets', 'list', {}],
  requests: ['tickets', 'requests', {}],
  notifications: ['notifications', 'list', false],
  services: ['services'],
} as const satisfies Record<string, QueryKey>

const start = () => {
  const client = new QueryClient()
  for (const [name, key] of Object.entries(keys)) {
    client.setQueryData(key, { id: name.startsWith('other') ? 'id-2' : 'id-1' })
  }
  const stale = () =>
    Object.entries(keys).flatMap(([name, key]) => (client.getQueryState(key)?.isInvalidated ? [name] : []))
  return { client, stale, hear: followerOf(client) }
}
const frame = (event: string, data: object) => ({ event, data: JSON.stringify(data), id: '7' })

test('NTF-4 what happened to a ticket makes its page, its conversation and the lists stale, and no other ticket', () => {
  const { hear, stale } = start()
  hear(frame('ticket', { ticketId: 'id-1' }))
  assert.deepEqual(stale(), ['ticket', 'itsTimeline', 'asRequest', 'queue', 'list', 'requests'])
})

test('NTF-28 the count is taken as it is told, and the list of notifications is read again', () => {
  const { client, hear, stale } = start()
  hear(frame('unread', { count: 3 }))
  assert.deepEqual(client.getQueryData(['notifications', 'unread']), { count: 3 })
  assert.deepEqual(stale(), ['notifications'])
})

test('NTF-23 after a reset all is read again', () => {
  const { hear, stale } = start()
  hear(frame('reset', {}))
  assert.deepEqual(stale(), Object.keys(keys))
})

test('NTF-20 once somebody listens for the page, what it had read before is read again, and not each time', () => {
  const { client, stale } = start()
  const hear = stateFollowerOf(client)
  hear('live')
  assert.deepEqual(
    stale(),
    Object.keys(keys).filter((name) => name !== 'services'),
  )
  client.setQueryData(keys.ticket, { id: 'id-1' })
  hear('reconnecting')
  hear('live')
  assert.ok(!stale().includes('ticket'))
})

test('while a change of its own is under way, what was before it is not read: all is read after it', () => {
  const { client, hear, stale } = start()
  const own = client.getMutationCache().build(client, {
    mutationKey: ['tickets', 'change'],
    mutationFn: () => new Promise(() => undefined),
  })
  void own.execute(undefined)
  hear(frame('ticket', { ticketId: 'id-1' }))
  assert.deepEqual(stale(), [])
})

test('what is new to this version is let pass', () => {
  const { hear, stale } = start()
  hear(frame('presence', { ticketId: 'id-1', people: [] }))
  assert.deepEqual(stale(), [])
})
