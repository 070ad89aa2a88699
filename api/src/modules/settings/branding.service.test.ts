import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { defaultSettings } from '@atum-desk/contract/settings'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { createBranding } from './branding.service.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

test('BRD-3 who asks under ever other names, as one helpdesk alone answers to any, takes no more connections', async () => {
  const { tenantId } = await t.make.helpdesk()
  let [open, most] = [0, 0]
  const read: TenantDb['read'] = async (...asked) => {
    most = Math.max(most, ++open)
    return t.db.read(...asked).finally(() => open--)
  }
  const directory = { ofHost: async () => tenantId }
  const branding = createBranding({ db: { ...t.db, read }, directory, clock: t.clock, of: async () => defaultSettings })
  const hosts = Array.from({ length: 30 }, (_, nth) => `made-up-${nth}.example`)
  const answers = await Promise.all(hosts.map((host) => branding.publicSettings(host, 'test')))
  assert.deepEqual(new Set(answers.map(({ logoUrl }) => logoUrl)), new Set([null]))
  assert.equal(most, 1)
})
