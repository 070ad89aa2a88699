import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NotificationPreferences } from '@atum-desk/contract/notification-preferences'
import { changesOf, fieldAt, isTicked, rebased, ticked, usualQuietHours, wrongIn } from './form.ts'

const stored: NotificationPreferences = {
  email: 'immediately',
  dailyAt: '08:00',
  quietHours: null,
  events: { 'comment.added': { inApp: null, email: false } },
  version: 4,
}

test('NTF-8: only what was changed is sent, with the version that was seen', () => {
  assert.equal(changesOf(stored, stored), null)
  assert.deepEqual(changesOf(stored, { ...stored, email: 'daily' }), { version: 4, email: 'daily' })
  assert.deepEqual(changesOf({ ...stored, quietHours: usualQuietHours }, stored), { version: 4, quietHours: null })
})

test('a box that is unticked and ticked again changes nothing', () => {
  const off = ticked(stored, 'ticket.started', 'email', false)
  assert.equal(isTicked(off, 'ticket.started', 'email'), false)
  assert.equal(isTicked(off, 'ticket.started', 'inApp'), true)
  assert.deepEqual(changesOf(stored, off), { version: 4, events: { 'ticket.started': { inApp: null, email: false } } })
  assert.equal(changesOf(stored, ticked(off, 'ticket.started', 'email', true)), null)
})

test('ticked again, it is as the helpdesk says', () => {
  const form = ticked(stored, 'comment.added', 'email', true)
  assert.deepEqual(changesOf(stored, form)?.events, { 'comment.added': { inApp: null, email: null } })
})

test('TKT-5: after a conflict one’s own changes stand on what the other has stored', () => {
  const mine = changesOf(stored, ticked({ ...stored, email: 'hourly' }, 'ticket.closed', 'inApp', false))
  const theirs = { ...stored, dailyAt: '17:00', email: 'off', version: 5 } as const
  assert.ok(mine)
  const form = rebased(theirs, mine)
  assert.deepEqual([form.email, form.dailyAt, form.version], ['hourly', '17:00', 5])
  assert.deepEqual(changesOf(theirs, form), {
    version: 5,
    email: 'hourly',
    events: { 'ticket.closed': { inApp: false, email: null } },
  })
})

test('what the server would refuse is told at its field', () => {
  const quiet = (change: object) => wrongIn({ ...stored, quietHours: { ...usualQuietHours, ...change } })
  assert.equal(wrongIn({ ...stored, email: 'daily', dailyAt: '' }), 'dailyAt')
  assert.equal(wrongIn({ ...stored, dailyAt: '' }), undefined)
  assert.equal(quiet({}), undefined)
  assert.equal(quiet({ from: '' }), 'from')
  assert.equal(quiet({ to: '' }), 'to')
  assert.equal(quiet({ days: [] }), 'days')
  assert.equal(quiet({ to: '20:00' }), 'endless')
  assert.equal(quiet({ to: '20:00', days: [6] }), undefined)
  assert.equal(fieldAt(['/quietHours/days/0', '/quietHours/days']), 'days')
  assert.equal(fieldAt(['/elsewhere']), undefined)
})
