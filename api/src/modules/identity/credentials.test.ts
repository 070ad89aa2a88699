import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Problem } from '@atum-desk/contract/problem'
import type { Context } from '../../platform/access/context.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { frontDoor, goodPassword } from '../../testing/front-door.ts'
import { drainJobs } from '../../testing/jobs.ts'
import { mintPasswordReset } from './index.ts'
import { digestOf } from './secrets.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const newPassword = 'a stormy night at sea'

async function desk() {
  const door = frontDoor(t, await t.make.tenant())
  return { door, person: await door.person() }
}

async function mint({ ctx, id: userId, email: address }: { ctx: Context; id: string; email: string }): Promise<string> {
  const token = await t.db.write({ ...ctx, now: t.clock.now() }, (tx) => mintPasswordReset(tx, { userId, address }))
  return token ?? assert.fail('it is his address')
}

const audited = (ctx: Context, action: string) =>
  t.db.read(ctx, ({ q }) =>
    q
      .selectFrom('audit_log')
      .select(['actor_id', 'entity_id', 'request_id', 'address'])
      .where('action', '=', action)
      .execute(),
  )

test('SEC-2 a forgotten password is answered alike for everybody; only a real account hears of it', async () => {
  const { door, person } = await desk()

  const answers = [await door.forgot('Agent@desk.example'), await door.forgot('nobody@desk.example')]
  for (const { statusCode, body } of answers) assert.deepEqual([statusCode, body], [202, ''])
  assert.deepEqual(await audited(person.ctx, 'password.reset_requested'), []) // not yet: the answer tells nothing by its time
  await drainJobs(t)

  const request_id = answers[0]?.headers['x-request-id']
  assert.deepEqual(await audited(person.ctx, 'password.reset_requested'), [
    { actor_id: null, entity_id: person.id, request_id, address: '127.0.0.1' },
  ])
})

test('SEC-3 whoever is asked for again and again is sent one link in five minutes', async () => {
  const { door, person } = await desk()
  const sent = async () => (await audited(person.ctx, 'password.reset_requested')).length
  for (let n = 0; n < 3; n += 1) {
    await door.forgot(person.email)
    await drainJobs(t)
  }
  assert.equal(await sent(), 1)
  t.clock.advance({ minutes: 6 })
  await door.forgot(person.email)
  await drainJobs(t)
  assert.equal(await sent(), 2)
})

test('SEC-4 the link sets a new password once, and ends every session', async () => {
  const { door, person } = await desk()
  const session = await door.enter(person.email)
  const [token, other] = [await mint(person), await mint(person)]

  assert.equal((await door.reset(token, newPassword)).statusCode, 204)

  assert.equal((await door.get('/api/me', session.accessToken)).statusCode, 401)
  assert.equal((await door.refresh(session.cookie)).statusCode, 401)
  assert.equal((await door.login(person.email, goodPassword)).statusCode, 401)
  assert.equal((await door.login(person.email, newPassword)).statusCode, 200)
  for (const spent of [token, other]) {
    const again = await door.reset(spent, 'a third one, quite different')
    assert.equal(again.statusCode, 422)
    assert.equal(again.json<Problem>().code, 'invalid-token')
  }
  const [entry] = await audited(person.ctx, 'user.password_reset')
  assert.equal(entry?.actor_id, person.id)
})

test('SEC-4 of two who use one link at once, one sets his password', async () => {
  const { door, person } = await desk()
  const token = await mint(person)
  const answers = await Promise.all([door.reset(token, newPassword), door.reset(token, 'another stormy night')])
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [204, 422])
})

test('SEC-2 a link is good for an hour, at the door of its own helpdesk, for an active account', async () => {
  const { door, person } = await desk()
  const elsewhere = frontDoor(t, await t.make.tenant())
  const token = await mint(person)
  assert.equal((await elsewhere.reset(token, newPassword)).statusCode, 422)
  assert.equal((await door.reset('no-such-token-was-ever-made', newPassword)).statusCode, 422)
  t.clock.advance({ hours: 1 })
  assert.equal((await door.reset(token, newPassword)).statusCode, 422)

  const fresh = await mint(person)
  await t.db.write(person.ctx, ({ q }) => q.updateTable('users').set({ active: false }).execute())
  assert.equal((await door.reset(fresh, newPassword)).statusCode, 422)
})

test('SEC-2 a bad password is refused with the reason, and leaves the link good', async () => {
  const { door, person } = await desk()
  const token = await mint(person)
  for (const [password, code] of [
    ['too short', 'minLength'],
    ['Password1234', 'common'],
    ['ع'.repeat(40), 'maxLength'],
  ] as const) {
    const answer = await door.reset(token, password)
    assert.equal(answer.statusCode, 400)
    assert.deepEqual(
      answer.json<Problem>().errors?.map((error) => [error.path, error.code]),
      [['/password', code]],
    )
  }
  assert.equal((await door.reset(token, newPassword)).statusCode, 204)
})

test('SEC-1 of a link’s token only its SHA-256 is stored', async () => {
  const { person } = await desk()
  const token = await mint(person)
  const rows = await t.db.read(person.ctx, ({ q }) => q.selectFrom('password_resets').selectAll().execute())
  assert.deepEqual(
    rows.map(({ token_hash }) => token_hash),
    [digestOf(token)],
  )
  assert.ok(!JSON.stringify(rows).includes(token))
})

test('what is over is forgotten by a sweep, and nothing else', async () => {
  const { door, person } = await desk()
  await door.enter(person.email)
  await door.login('nobody@desk.example')
  await mint(person)
  const left = () =>
    t.db.read(person.ctx, async ({ q }) => {
      const tables = ['sessions', 'refresh_tokens', 'sign_in_failures', 'password_resets'] as const
      const rows = await Promise.all(tables.map((table) => q.selectFrom(table).selectAll().execute()))
      return rows.map(({ length }) => length)
    })

  for (const [hours, expected] of [
    [0, [1, 1, 1, 1]],
    [1, [1, 1, 1, 0]],
    [23, [1, 1, 0, 0]],
    [13 * 24, [0, 0, 0, 0]],
  ] as const) {
    t.clock.advance({ hours })
    await drainJobs(t, { sweeps: true })
    assert.deepEqual(await left(), expected, `${hours} h later`)
  }
})
