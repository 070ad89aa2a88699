import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { type TestApp, testApp } from '../../testing/app.ts'
import { drainJobs } from '../../testing/jobs.ts'
import { asSuperuser, operatorEnv, operatorOf } from '../../testing/operator.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

test('AUD-3 audit verify names the first entry that does not fit, and knows a seal that was kept elsewhere', async () => {
  const { customer, tenantId } = await t.make.helpdesk()
  const operator = operatorOf(operatorEnv(t.database))
  await t.make.ticket(customer)
  await t.make.ticket(customer)
  await drainJobs(t, { sweeps: true })

  const good = await operator.run('audit', 'verify')
  assert.equal(good.code, 0, good.err)
  assert.match(good.out, /: \d+ entries fit, 0 wait for their seal\.\n$/)

  const file = `${mkdtempSync(`${tmpdir()}/atum-seals-`)}/seals.json`
  const { seals } = await operator.facts<{ seals: Record<string, { seq: number; hash: string }> }>('audit', 'seals')
  writeFileSync(file, JSON.stringify({ seals }))
  assert.equal((await operator.run('audit', 'verify', '--against', file)).code, 0)
  const seal = seals[tenantId]
  writeFileSync(file, JSON.stringify({ seals: { [tenantId]: { ...seal, hash: 'ab'.repeat(32) } } }))
  const other = await operator.run('audit', 'verify', '--against', file)
  assert.equal(other.code, 1)
  assert.match(other.out, /this is another history/)

  const superuser = new pg.Client({ connectionString: asSuperuser(t.database) })
  await superuser.connect()
  await superuser.query('set session_replication_role = replica')
  const { rows } = await superuser.query<{ id: string }>(
    `update audit_log e set request_id = 'another' from audit_seals s
     where s.tenant_id = $1 and s.seq = 1 and e.tenant_id = $1 and e.id = s.entry_id returning e.id`,
    [tenantId],
  )
  await superuser.end()
  const bad = await operator.run('audit', 'verify')
  assert.equal(bad.code, 1)
  assert.match(bad.out, new RegExp(`entry ${rows[0]?.id} \\(seal 1\\) is not what was sealed`))
  assert.equal((await operator.run('audit', 'forget')).code, 2)
})
