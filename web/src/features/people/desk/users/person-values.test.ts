import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stateFilter, stateOf } from './person-state.ts'
import { inviteBody, inviteValues } from './person-values.ts'

test('SEC-6 staff are invited without an organization, whatever was chosen before', () => {
  const values = {
    ...inviteValues('an-org', 'ar')(),
    audience: 'staff' as const,
    role: 'agent',
    email: ' a@b.example ',
  }
  assert.deepEqual(inviteBody(values, 'Africa/Cairo'), {
    name: '',
    email: 'a@b.example',
    role: 'agent',
    locale: 'ar',
    timeZone: 'Africa/Cairo',
    invite: true,
  })
  assert.equal(inviteBody({ ...values, audience: 'customer' }, 'UTC').orgId, 'an-org')
})

test('SEC-6 somebody is invited until his link is over, and deactivated whatever else he is', () => {
  const invitation = { invitedAt: '', expiresAt: '', expired: false }
  assert.equal(stateOf({ active: true, invitation }), 'invited')
  assert.equal(stateOf({ active: true, invitation: { ...invitation, expired: true } }), 'lapsed')
  assert.equal(stateOf({ active: false, invitation }), 'inactive')
  assert.deepEqual(stateFilter('active'), { active: true, invited: false })
  assert.deepEqual(stateFilter('nonsense'), {})
})
