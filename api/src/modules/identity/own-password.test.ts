import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { SessionUser } from '@atum-desk/contract/auth'
import type { Problem } from '@atum-desk/contract/problem'
import { defaultRateLimits } from '../../platform/http/rate-limit.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { frontDoor, goodPassword } from '../../testing/front-door.ts'
import { countAttempt } from './sign-in.store.ts'

let t: TestApp
before(async () => {
  t = await testApp({ rateLimits: { ...defaultRateLimits, signInByAddress: 1_000, signInByAccount: 1_000 } })
})
after(() => t.close())

const next = 'a stormy night at sea'

async function signedIn(role: string, orgId?: string) {
  const { tenantId } = await t.make.helpdesk()
  const door = frontDoor(t, tenantId)
  const org = orgId ?? (role === 'customer' ? await t.make.organization(tenantId) : undefined)
  const { email, ctx } = await door.person({ role, ...(org !== undefined && { orgId: org }) })
  const [here, there] = [await door.enter(email), await door.enter(email)]
  const change = (current: string, password: string) =>
    t.app.inject({
      ...{ method: 'POST', url: '/api/me/password', payload: { current, password } },
      headers: { host: door.host, authorization: `Bearer ${here.accessToken}` },
    })
  return { door, email, ctx, here, there, change }
}

test('SEC-4 who knows his password changes it, and goes on where he did; everywhere else he is out', async () => {
  for (const role of ['agent', 'customer']) {
    const { door, email, here, there, change } = await signedIn(role)
    const answer = await change(goodPassword, next)
    assert.equal(answer.statusCode, 200, answer.body)
    assert.equal(answer.json<SessionUser>().email, email)
    assert.equal((await door.get('/api/me', here.accessToken)).statusCode, 200)
    assert.equal((await door.get('/api/me', there.accessToken)).statusCode, 401)
    assert.equal((await door.login(email)).statusCode, 401)
    assert.equal((await door.login(email, next)).statusCode, 200)
  }
})

test('SEC-2 SEC-4 a wrong password, and a weak one, change nothing', async () => {
  const { door, email, there, change } = await signedIn('agent')
  const wrong = await change('another day on the river', next)
  assert.equal(wrong.statusCode, 400)
  assert.deepEqual(
    wrong.json<Problem>().errors?.map(({ path }) => path),
    ['/current'],
  )
  const weak = await change(goodPassword, 'password1234')
  assert.deepEqual(
    weak.json<Problem>().errors?.map(({ path }) => path),
    ['/password'],
  )
  assert.equal((await door.get('/api/me', there.accessToken)).statusCode, 200)
  assert.equal((await door.login(email)).statusCode, 200)
})

test('SEC-3 whoever finds a desk unlocked has ten guesses, which count with those at the door', async () => {
  const { door, email, ctx, change } = await signedIn('agent')
  for (let n = 0; n < 9; n += 1) await t.db.write(ctx, (tx) => countAttempt(tx, email))
  assert.equal((await change('another day on the river', next)).statusCode, 400)
  assert.equal((await change(goodPassword, next)).statusCode, 423)
  assert.equal((await door.login(email)).statusCode, 423)
})

test('AUD-1 a guess at one’s own password stands in the audit log as a failed sign-in, and a lock only where it failed', async () => {
  const { ctx, here, change } = await signedIn('agent')
  await change('another day on the river', next)
  for (let n = 0; n < 8; n += 1) await t.db.write(ctx, (tx) => countAttempt(tx, here.user.email))
  assert.equal((await change(goodPassword, next)).statusCode, 200, 'the tenth, and right')
  const rows = await t.db.read(ctx, ({ q }) =>
    q
      .selectFrom('audit_log')
      .select(['action', 'actor_id', 'entity_id'])
      .where('action', 'in', ['session.sign_in_failed', 'session.account_locked'])
      .execute(),
  )
  assert.deepEqual(rows, [{ action: 'session.sign_in_failed', actor_id: here.user.id, entity_id: here.user.id }])
})

test('AUD-1 a change of one’s own password stands in the audit log, under his name', async () => {
  const { ctx, here, change } = await signedIn('agent')
  await change(goodPassword, next)
  const rows = await t.db.read(ctx, ({ q }) =>
    q.selectFrom('audit_log').select(['actor_id', 'entity_id']).where('action', '=', 'user.password_changed').execute(),
  )
  assert.deepEqual(rows, [{ actor_id: here.user.id, entity_id: here.user.id }])
})
