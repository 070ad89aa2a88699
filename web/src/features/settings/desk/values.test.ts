import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Settings } from '@atum-desk/contract/settings'
import { ApiFailure } from '../../../lib/api/problem.ts'
import { atFields, bodyOf, valuesOf } from './values.ts'

const stored = {
  uploadLimitBytes: 25 * 1024 * 1024,
  reopenWindowDays: 7,
  autoCloseDays: null,
  replyReopensResolved: true,
  replyResumesWaiting: false,
  webhookAllowedHosts: ['crm.internal', '10.1.0.0/16'],
} as unknown as Settings

test('FIL-1 the limit is set in megabytes and stored in bytes', () => {
  assert.equal(valuesOf(stored).uploadLimitMegabytes, 25)
  const values = { ...valuesOf(stored), uploadLimitMegabytes: 1.5 }
  assert.deepEqual(bodyOf({ uploadLimitMegabytes: 1.5 }, values), { uploadLimitBytes: 1_572_864 })
})

test('TKT-17 quiet closing is a switch and a number, and one member of the server’s', () => {
  const values = valuesOf(stored)
  assert.deepEqual([values.closesQuietly, values.autoCloseDays], [false, 7])
  assert.deepEqual(bodyOf({ closesQuietly: true }, { ...values, closesQuietly: true }), { autoCloseDays: 7 })
  assert.deepEqual(bodyOf({ autoCloseDays: 9 }, { ...values, autoCloseDays: 9 }), { autoCloseDays: null })
})

test('NTF-33 hosts stand one a line, and only what was changed is sent', () => {
  const values = { ...valuesOf(stored), hosts: ' crm.internal\n\n10.1.0.0/16, ::1\n' }
  assert.equal(valuesOf(stored).hosts, 'crm.internal\n10.1.0.0/16')
  assert.deepEqual(bodyOf({ hosts: '' }, values), { webhookAllowedHosts: ['crm.internal', '10.1.0.0/16', '::1'] })
})

test('UX-4.7 what the server says of a host stands at the field of the hosts', () => {
  const said = { code: 'pattern', message: 'must be a host name' }
  const refused = new ApiFailure('validation-failed', { errors: [{ path: '/webhookAllowedHosts/0', ...said }] })
  const shown = atFields(refused)
  assert.ok(shown instanceof ApiFailure)
  assert.deepEqual(shown.errors, [{ path: '/hosts', ...said }])
})
