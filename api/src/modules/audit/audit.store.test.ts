import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { type TestApp, testApp } from '../../testing/app.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const changes = ["update audit_log set action = 'nothing'", 'delete from audit_log', 'truncate audit_log']

/** One attempt at a log with an entry in it, in plain SQL, in that tenant and as that role. */
async function attempt(role: 'atum_app' | 'atum_owner', tenantId: string, change: string): Promise<void> {
  const client = new pg.Client({ connectionString: t.database.urlAs(role) })
  await client.connect()
  try {
    await client.query(`select set_config('app.tenant_id', $1, false), set_config('app.audience', 'staff', false)`, [
      tenantId,
    ])
    await client.query(change)
  } finally {
    await client.end()
  }
}

for (const change of changes) {
  test(`AUD-2 the log refuses “${change}”, to the application for want of the right, to the owner by a trigger`, async () => {
    const { tenantId, manager } = await t.make.helpdesk()
    const entity = { type: 'thing', id: null, orgId: null }
    await t.db.write(manager.ctx, (tx) => tx.record({ name: 'team.created', entity, internal: true, details: {} }))

    await assert.rejects(attempt('atum_app', tenantId, change), /permission denied for table audit_log/)
    await assert.rejects(attempt('atum_owner', tenantId, change), /audit_log is append-only/)

    const kept = await t.db.read(manager.ctx, ({ q }) => q.selectFrom('audit_log').select('action').execute())
    assert.deepEqual(kept, [{ action: 'team.created' }])
  })
}
