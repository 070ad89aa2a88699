import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NotificationRules } from '@atum-desk/contract/notification-rules'
import { asShipped, turned, withChanges, withoutChanges } from './rules.ts'

const table: NotificationRules = {
  items: [
    {
      event: 'ticket.created',
      staffOnly: false,
      audiences: [
        {
          audience: 'managers',
          defaults: { inApp: true, email: false },
          own: { inApp: null, email: true },
          effective: { inApp: true, email: true },
        },
        {
          audience: 'requester',
          defaults: { inApp: true, email: true },
          own: { inApp: null, email: null },
          effective: { inApp: true, email: true },
        },
      ],
    },
  ],
}
const [rule] = table.items
assert.ok(rule)
const [managers, requester] = rule.audiences
assert.ok(managers && requester)

test('NTF-7 a box turned over is one’s own choice, and none where that is what ships', () => {
  assert.deepEqual(turned(rule, requester, 'email'), { event: 'ticket.created', audience: 'requester', email: false })
  assert.deepEqual(turned(rule, managers, 'email'), { event: 'ticket.created', audience: 'managers', email: null })
})

test('NTF-7 what is shown at once is what the server will answer, cell by cell', () => {
  const next = withChanges(table, [turned(rule, managers, 'email'), turned(rule, managers, 'inApp')])
  assert.deepEqual(next.items[0]?.audiences, [
    { ...managers, own: { inApp: false, email: null }, effective: { inApp: false, email: false } },
    requester,
  ])
})

test('NTF-7 the way back to what ships names only what is otherwise', () => {
  assert.deepEqual(asShipped(rule), [{ event: 'ticket.created', audience: 'managers', inApp: null, email: null }])
})

test('UX-4.3 a refused change is taken back, and one that was made meanwhile stays', () => {
  const refused = turned(rule, managers, 'email')
  const other = turned(rule, requester, 'email')
  const shown = withChanges(table, [refused, other])
  assert.deepEqual(withoutChanges(shown, table, [refused]), withChanges(table, [other]))
})
