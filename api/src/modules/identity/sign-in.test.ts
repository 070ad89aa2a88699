import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Problem } from '@atum-desk/contract/problem'
import type { LightMyRequestResponse } from 'fastify'
import type { Context } from '../../platform/access/context.ts'
import { defaultRateLimits } from '../../platform/http/rate-limit.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { type FrontDoor, frontDoor, goodPassword } from '../../testing/front-door.ts'
import { countAttempt } from './sign-in.store.ts'

let t: TestApp
before(async () => {
  // So that here the lock answers, and not the rate limits, whose minute no test can move.
  t = await testApp({ rateLimits: { ...defaultRateLimits, signInByAddress: 10_000, signInByAccount: 10_000 } })
})
after(() => t.close())

const wrong = 'not the password'
const statuses = (answers: LightMyRequestResponse[]) => answers.map(({ statusCode }) => statusCode).sort()
const times = <T>(count: number, work: () => Promise<T>) => Promise.all(Array.from({ length: count }, work))
const fail = (door: FrontDoor, email: string, count: number) => times(count, () => door.login(email, wrong))

/** Nine of them, without the two seconds that their hashes take. */
async function failedNineTimes(ctx: Context, email: string): Promise<void> {
  await t.db.write(ctx, async (tx) => {
    for (let i = 0; i < 9; i++) await countAttempt(tx, email)
  })
}

async function desk() {
  const tenantId = await t.make.tenant()
  const door = frontDoor(t, tenantId)
  return { tenantId, door, person: await door.person() }
}

test('SEC-2 whoever cannot come in gets the same answer, whatever the reason', async () => {
  const { tenantId, door, person } = await desk()
  const orgId = await t.make.organization(tenantId)
  await door.person({ role: 'customer', orgId })
  const former = await door.person({ role: 'manager' })
  await t.make.user(tenantId, 'agent') // without a password
  await t.db.write(person.ctx, async ({ q }) => {
    await q.updateTable('users').set({ active: false }).where('id', '=', former.id).execute()
    await q.updateTable('organizations').set({ active: false }).execute()
    await q.updateTable('users').set({ email: 'new@desk.example' }).where('email', 'like', 'agent-%').execute()
  })

  const answers = await Promise.all([
    door.login(person.email, wrong),
    door.login('nobody@desk.example'),
    door.login('manager@desk.example'),
    door.login('customer@desk.example'),
    door.login('new@desk.example'),
    door.login(person.email, goodPassword.padEnd(80, '!')),
  ])

  const [first, ...others] = answers.map((answer) => ({ ...answer.json<Problem>(), requestId: '' }))
  assert.equal(first?.code, 'invalid-credentials')
  assert.equal(first?.status, 401)
  for (const other of others) assert.deepEqual(other, first)
})

test('SEC-2 an unknown address costs as much time as a wrong password', async () => {
  const { door, person } = await desk()
  /** Of the processor, in µs: on a busy machine the clock on the wall says nothing. */
  const costOf = async (email: string) => {
    const before = process.cpuUsage()
    await door.login(email, wrong)
    return process.cpuUsage(before).user
  }
  await costOf(person.email) // the first of all pays for what is loaded once
  const known = await costOf(person.email)
  const unknown = await costOf('nobody@desk.example')
  assert.ok(unknown > known / 2, `${unknown} µs, and ${known} µs for a known address`) // without a hash: a twentieth
})

test('SEC-3 ten failures lock an address for a quarter of an hour, the right password too', async () => {
  const { door, person } = await desk()
  assert.deepEqual(new Set(statuses(await fail(door, person.email, 10))), new Set([401]))
  t.clock.advance({ minutes: 5 })

  const locked = await door.login(person.email)

  assert.equal(locked.statusCode, 423)
  assert.equal(locked.headers['retry-after'], '600')
  const problem = locked.json<Problem>()
  assert.equal(problem.code, 'account-locked')
  assert.equal(problem.retryAfterSeconds, 600)

  t.clock.advance({ minutes: 9, seconds: 59 })
  assert.equal((await door.login(person.email)).headers['retry-after'], '1')
  t.clock.advance({ seconds: 1 })
  assert.deepEqual(statuses(await fail(door, person.email, 2)), [401, 401]) // counted from the beginning
  assert.equal((await door.login(person.email)).statusCode, 200)
})

test('SEC-3 an address that nobody has is locked as any other, in its own helpdesk only', async () => {
  const { door, person } = await desk()
  const elsewhere = frontDoor(t, await t.make.tenant())
  await failedNineTimes(person.ctx, 'nobody@desk.example')
  assert.equal((await door.login('Nobody@desk.example')).statusCode, 401)
  assert.equal((await door.login('nobody@desk.example ')).statusCode, 423)
  assert.equal((await elsewhere.login('nobody@desk.example')).statusCode, 401)
})

test('SEC-3 of twenty wrong passwords at once ten are tried', async () => {
  const { door, person } = await desk()
  const answers = await fail(door, person.email, 20)
  assert.deepEqual(statuses(answers), [...Array(10).fill(401), ...Array(10).fill(423)])
})

test('SEC-3 a success begins the count anew', async () => {
  const { door, person } = await desk()
  await failedNineTimes(person.ctx, person.email)
  assert.equal((await door.login(person.email)).statusCode, 200)
  await fail(door, person.email, 1)
  assert.equal((await door.login(person.email)).statusCode, 200)
})

test('SEC-3 a day without a failure lets the earlier ones be forgotten', async () => {
  const { door, person } = await desk()
  await failedNineTimes(person.ctx, person.email)
  t.clock.advance({ hours: 24 })
  await fail(door, person.email, 1)
  assert.equal((await door.login(person.email)).statusCode, 200)
})

test('SEC-3 more attempts than the limit answer 429, before anything is counted as a failure', async () => {
  const slow = await testApp({ rateLimits: { ...defaultRateLimits, signInByAccount: 2 } })
  try {
    const tenantId = await slow.make.tenant()
    const door = frontDoor(slow, tenantId)
    const { ctx } = await door.person()
    await fail(door, 'agent@desk.example', 2)

    const limited = await door.login('AGENT@desk.example')

    assert.equal(limited.statusCode, 429)
    assert.equal(limited.json<Problem>().code, 'rate-limited')
    assert.match(String(limited.headers['retry-after']), /^[1-9]\d?$/)
    assert.equal((await door.forgot('agent@desk.example')).statusCode, 429) // counted together
    assert.equal((await door.login('nobody@desk.example')).statusCode, 401)
    const counted = await slow.db.read(ctx, ({ q }) => q.selectFrom('sign_in_failures').select('failures').execute())
    assert.deepEqual(counted, [{ failures: 2 }, { failures: 1 }])
  } finally {
    await slow.close()
  }
})

test('AUD-1 failures and the lock are in the audit log, without what was typed', async () => {
  const { door, person } = await desk()
  await fail(door, 'my-password-by-mistake', 1)
  await fail(door, person.email, 10)
  await door.login(person.email)

  const rows = await t.db.read(person.ctx, ({ q }) =>
    q
      .selectFrom('audit_log')
      .select(['action', 'actor_id', 'entity_id', 'new_value', 'address'])
      .where('action', '<>', 'user.created')
      .orderBy('id')
      .execute(),
  )

  const failed = (entity_id: string | null, reason: string) => ({
    action: 'session.sign_in_failed',
    actor_id: null,
    entity_id,
    new_value: { reason },
    address: '127.0.0.1',
  })
  const until = t.clock.now().add({ minutes: 15 }).toString({ fractionalSecondDigits: 3 })
  const [unknown, ...known] = rows
  assert.deepEqual(unknown, failed(null, 'unknown'))
  assert.equal(known.filter(({ action }) => action === 'session.sign_in_failed').length, 11)
  assert.deepEqual(known.at(-1), failed(person.id, 'locked'))
  assert.deepEqual(
    known.filter(({ action }) => action === 'session.account_locked'),
    [{ ...failed(person.id, ''), action: 'session.account_locked', new_value: { until } }],
  )
})

test('SEC-2 what is no address, and a body that is not as declared, is refused', async () => {
  const { door } = await desk()
  const cases = [
    [{ email: 'agent@desk.example' }, '/password', 'required'],
    [{ email: 'مونا', password: 'x' }, '/email', 'pattern'],
    [{ email: ['agent@desk.example'], password: 'x' }, '/email', 'type'],
    [{ email: 'agent@desk.example', password: 'x', remember: true }, '/remember', 'additionalProperties'],
  ] as const
  for (const [payload, path, code] of cases) {
    const answer = await t.app.inject({ method: 'POST', url: '/api/auth/login', headers: { host: door.host }, payload })
    assert.equal(answer.statusCode, 400)
    assert.deepEqual(
      answer.json<Problem>().errors?.map((error) => [error.path, error.code]),
      [[path, code]],
    )
  }
})
