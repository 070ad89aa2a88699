import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OrganizationSettings } from '@atum-desk/contract/settings'
import { bodyOf, ownValuesOf } from './own-settings.ts'

const effective = { reopenWindowDays: 7, autoCloseDays: 5, replyReopensResolved: true, replyResumesWaiting: true }
const none = { reopenWindowDays: null, autoCloseDays: null, replyReopensResolved: null, replyResumesWaiting: null }

test('what an organization does not have otherwise stays the helpdesk’s', () => {
  assert.deepEqual(bodyOf(ownValuesOf({ own: none, effective })), none)
})

test('what it has otherwise comes back as it went', () => {
  const own: OrganizationSettings['own'] = {
    reopenWindowDays: 0,
    autoCloseDays: 'never',
    replyReopensResolved: false,
    replyResumesWaiting: true,
  }
  assert.deepEqual(bodyOf(ownValuesOf({ own, effective })), own)
  assert.deepEqual(bodyOf(ownValuesOf({ own: { ...own, autoCloseDays: 14 }, effective })), {
    ...own,
    autoCloseDays: 14,
  })
})

test('another number begins from the one that holds, and an emptied one is refused by the server', () => {
  const values = ownValuesOf({ own: none, effective })
  assert.equal(values.autoCloseDays, 5)
  assert.equal(bodyOf({ ...values, close: 'own', autoCloseDays: null }).autoCloseDays, 0)
})
