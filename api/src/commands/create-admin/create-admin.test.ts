import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../testing/app.ts'
import { emptyDatabase } from '../../testing/database.ts'
import { frontDoor, goodPassword } from '../../testing/front-door.ts'
import { operatorEnv, operatorOf } from '../../testing/operator.ts'

let t: TestApp
let operator: ReturnType<typeof operatorOf>
before(async () => {
  t = await testApp()
  operator = operatorOf(operatorEnv(t.database))
})
after(() => t.close())

type Made = { created: boolean; id: string; password: string }

test('OPS-2 migrate brings an empty database up to date, once', async () => {
  const { url, drop } = await emptyDatabase()
  const empty = operatorOf({ DATABASE_ADMIN_URL: url })
  const { migrated } = await empty.facts<{ migrated: string[] }>('migrate')
  assert.equal(migrated[0], '001_roles.sql')
  const again = await empty.run('migrate')
  assert.deepEqual([again.code, again.out], [0, 'The database is up to date.\n'])
  await drop()
})

test('OPS-3 the first administrator signs in with the password that is shown once; a second helpdesk of that name is refused', async () => {
  const told = await operator.run('create-admin', '--email', 'Ada@desk.example', '--slug', 'one', '--helpdesk', 'One')
  assert.equal(told.code, 0, told.err)
  assert.match(told.out, /^ada@desk\.example is the first administrator and signs in on https:\/\/desk\.example\/desk /)
  const password = told.out.trim().split('\n').at(-1) ?? ''
  const [id = ''] = await t.deps.directory.all()
  const { user } = (await frontDoor(t, id).login('ada@desk.example', password)).json()
  assert.equal(user.role, 'admin')

  const second = await operator.run('create-admin', '--email', 'bob@desk.example', '--slug', 'one')
  assert.equal(second.code, 1)
  assert.match(second.err, /^atum-desk: there is a helpdesk one already[^\n]*\n$/)
  const unnamed = await operator.run('create-admin', '--email', 'bob@desk.example', '--slug', 'two')
  assert.match(unnamed.err, /a second one needs a --host/)
  const none = await operator.facts<Made>('create-admin', '--email', 'bob@desk.example', '--if-none')
  assert.deepEqual(none, { created: false })
  assert.equal((await t.deps.directory.all()).length, 1)
})

test('OPS-3 a lost administrator gets in again: a new password, active, with his role, and it is audited', async () => {
  const words = ['create-admin', '--email', 'eve@desk.example', '--slug', 'lost', '--host', 'lost.example']
  const { id } = await operator.facts<Made>(...words)
  const lost = { role: 'agent', active: false }
  const ctx = { ...(await t.make.helpdesk()).manager.ctx, tenantId: id }
  await t.db.write(ctx, ({ q }) => q.updateTable('users').set(lost).where('email', '=', 'eve@desk.example').execute())

  const { password } = await operator.facts<Made>(...words.slice(0, 5), '--reset')

  const signedIn = await t.app.inject({
    method: 'POST',
    url: '/api/auth/login',
    headers: { host: 'lost.example' },
    payload: { email: 'eve@desk.example', password },
  })
  assert.equal(signedIn.json().user.role, 'admin')
  const actions = await t.db.read(ctx, ({ q }) => q.selectFrom('audit_log').select('action').execute())
  assert.deepEqual(actions.map(({ action }) => action).sort(), [
    'session.signed_in',
    'user.created',
    'user.password_changed',
    'user.reactivated',
  ])
})

test('OPS-3 an address that nobody of the staff has is not made one of, and a given password is not shown', async () => {
  const given = operatorOf({ ...operatorEnv(t.database), ATUM_ADMIN_PASSWORD: goodPassword })
  const made = await given.run('create-admin', '--email', 'a@b.example', '--slug', 'given', '--host', 'given.example')
  assert.equal(made.code, 0)
  assert.ok(!made.out.includes(goodPassword))
  const nobody = await operator.run('create-admin', '--reset', '--email', 'no@b.example', '--slug', 'given')
  assert.equal(nobody.code, 1)
  assert.match(nobody.err, /^atum-desk: nobody of the staff of given has the address no@b\.example\n$/)
  const weak = operatorOf({ ...operatorEnv(t.database), ATUM_ADMIN_PASSWORD: 'short' })
  const refused = await weak.run('create-admin', '--reset', '--email', 'a@b.example', '--slug', 'given')
  assert.equal(refused.code, 1)
  assert.match(refused.err, /^atum-desk: The password must have at least 12 bytes\.\n$/)
})
