import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Session, SessionUser } from '@atum-desk/contract/auth'
import type { Problem } from '@atum-desk/contract/problem'
import { type TestApp, testApp } from '../../testing/app.ts'
import { cookieOf, frontDoor } from '../../testing/front-door.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

async function enteredDesk() {
  const tenantId = await t.make.tenant()
  const door = frontDoor(t, tenantId)
  const person = await door.person()
  return { door, person, ctx: person.ctx, session: await door.enter(person.email) }
}

test('SEC-1 signing in gives a token for 15 minutes and a cookie that no script and no other site can use', async () => {
  const { door, person } = await enteredDesk()

  const answer = await door.login(' AGENT@desk.example ')

  assert.equal(answer.statusCode, 200)
  const { accessToken, expiresInSeconds, user } = answer.json<Session>()
  assert.equal(expiresInSeconds, 900)
  assert.equal(user.id, person.id)
  assert.match(
    String(answer.headers['set-cookie']),
    /^atum_refresh=[\w-]{43}; Max-Age=1209600; Path=\/api\/auth; HttpOnly; SameSite=Strict$/,
  )
  assert.equal((await door.get('/api/me', accessToken)).statusCode, 200)
  t.clock.advance({ seconds: 900 })
  assert.equal((await door.get('/api/me', accessToken)).statusCode, 401)
})

test('SEC-1 behind the proxy the cookie is for TLS only', async () => {
  const proxied = await testApp({ behindProxy: true })
  try {
    const door = frontDoor(proxied, await proxied.make.tenant())
    await door.person()
    assert.match(String((await door.login('agent@desk.example')).headers['set-cookie']), /; Secure/)
  } finally {
    await proxied.close()
  }
})

test('SEC-1 /api/me says who is signed in, and of which organization', async () => {
  const tenantId = await t.make.tenant()
  const orgId = await t.make.organization(tenantId)
  const door = frontDoor(t, tenantId)
  const { id } = await door.person({ role: 'customer', orgId })
  const { accessToken, user } = await door.enter('customer@desk.example')

  const me = (await door.get('/api/me', accessToken)).json<SessionUser>()

  assert.deepEqual(me, user)
  assert.deepEqual(me, {
    id,
    email: 'customer@desk.example',
    name: 'A customer',
    role: 'customer',
    permissions: [
      'ticket.read',
      'ticket.create',
      'ticket.comment',
      'ticket.watch',
      'ticket.cancel',
      'solution.answer',
      'file.upload',
    ],
    organization: { id: orgId, name: `A customer ${orgId}` },
    tenant: { id: tenantId, name: 'A helpdesk', slug: tenantId },
    locale: 'en',
    timeZone: 'UTC',
  })
})

test('SEC-1 a refresh gives a new token and a new cookie, and needs no access token', async () => {
  const { door, session } = await enteredDesk()
  t.clock.advance({ hours: 20 })

  const answer = await door.refresh(session.cookie)

  assert.equal(answer.statusCode, 200)
  assert.notEqual(cookieOf(answer), session.cookie)
  assert.equal((await door.get('/api/me', answer.json<Session>().accessToken)).statusCode, 200)
  assert.equal((await door.refresh(cookieOf(answer))).statusCode, 200)
})

test('SEC-1 of a refresh token only its SHA-256 is stored', async () => {
  const { ctx, session } = await enteredDesk()
  const rows = await t.db.read(ctx, ({ q }) => q.selectFrom('refresh_tokens').select('token_hash').execute())
  const secret = session.cookie.slice('atum_refresh='.length)
  assert.deepEqual(rows, [{ token_hash: createHash('sha256').update(secret).digest() }])
})

test('SEC-1 a used token that comes again ends its whole session, and no other', async () => {
  const { door, person, session, ctx } = await enteredDesk()
  const other = await door.enter(person.email)
  const newer = await door.refresh(session.cookie)

  const reused = await door.refresh(session.cookie)

  assert.equal(reused.statusCode, 401)
  assert.equal(reused.json<Problem>().code, 'unauthenticated')
  assert.equal(reused.headers['set-cookie'], undefined)
  assert.equal((await door.refresh(cookieOf(newer))).statusCode, 401)
  for (const { accessToken } of [session, newer.json<Session>()]) {
    assert.equal((await door.get('/api/me', accessToken)).statusCode, 401)
  }
  assert.equal((await door.get('/api/me', other.accessToken)).statusCode, 200)
  const ended = await t.db.read(ctx, ({ q }) =>
    q.selectFrom('sessions').select(['ended_because']).where('ended_at', 'is not', null).execute(),
  )
  assert.deepEqual(ended, [{ ended_because: 'token_reused' }])
})

test('SEC-1 of two who bring one token at once, one gets in and the other ends it', async () => {
  const { door, session } = await enteredDesk()
  const answers = await Promise.all([door.refresh(session.cookie), door.refresh(session.cookie)])
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 401])
  for (const { cookies } of answers) {
    if (cookies.length > 0) assert.equal((await door.refresh(`atum_refresh=${cookies[0]?.value}`)).statusCode, 401)
  }
})

test('SEC-1 a session ends two weeks after its password was typed, however often it is refreshed', async () => {
  const { door, session } = await enteredDesk()
  t.clock.advance({ hours: 13 * 24 })
  const late = await door.refresh(session.cookie)
  assert.equal(late.statusCode, 200)
  assert.match(String(late.headers['set-cookie']), /Max-Age=86400;/)
  t.clock.advance({ hours: 24 })
  assert.equal((await door.refresh(cookieOf(late))).statusCode, 401)
})

test('SEC-1 signing out ends the session and takes the cookie back, also after the access token has expired', async () => {
  const { door, person, session } = await enteredDesk()
  const { accessToken, cookie } = await door.enter(person.email)
  t.clock.advance({ minutes: 16 })

  const answer = await door.logout(cookie)

  assert.equal(answer.statusCode, 204)
  assert.equal(answer.body, '')
  assert.match(String(answer.headers['set-cookie']), /^atum_refresh=; .*Path=\/api\/auth;.* Expires=Thu, 01 Jan 1970/)
  assert.equal((await door.refresh(cookie)).statusCode, 401)
  assert.equal((await door.get('/api/me', accessToken)).statusCode, 401)
  assert.equal((await door.refresh(session.cookie)).statusCode, 200)
})

test('SEC-1 signing out twice, or without a cookie, is no error', async () => {
  const { door, session } = await enteredDesk()
  for (const cookie of [session.cookie, session.cookie, undefined, 'atum_refresh=nonsense']) {
    assert.equal((await door.logout(cookie)).statusCode, 204)
  }
})

test('SEC-1 a refresh without a cookie, or with one that was never given, is refused', async () => {
  const door = frontDoor(t, await t.make.tenant())
  for (const cookie of ['', 'atum_refresh=', 'atum_refresh=nonsense']) {
    assert.equal((await door.refresh(cookie)).json<Problem>().code, 'unauthenticated')
  }
})

test('SEC-1 an account and a session are known at the door of their own helpdesk only', async () => {
  const { door, person, session } = await enteredDesk()
  const elsewhere = frontDoor(t, await t.make.tenant())

  assert.equal((await elsewhere.login(person.email)).json<Problem>().code, 'invalid-credentials')
  assert.equal((await elsewhere.refresh(session.cookie)).statusCode, 401)
  assert.equal((await elsewhere.logout(session.cookie)).statusCode, 204)

  assert.equal((await door.refresh(session.cookie)).statusCode, 200)
})

test('SEC-1 under a name where no helpdesk answers there is nothing', async () => {
  const { statusCode } = await t.app.inject({
    method: 'POST',
    url: '/api/auth/login',
    headers: { host: 'nowhere.example' },
    payload: { email: 'agent@desk.example', password: 'x' },
  })
  assert.equal(statusCode, 404)
})

test('SEC-1 a refresh is over with the account or its organization', async () => {
  const tenantId = await t.make.tenant()
  const orgId = await t.make.organization(tenantId)
  const door = frontDoor(t, tenantId)
  const { ctx, email } = await door.person({ role: 'customer', orgId })
  const { cookie } = await door.enter(email)
  await t.db.write(ctx, ({ q }) => q.updateTable('organizations').set({ active: false }).execute())
  assert.equal((await door.refresh(cookie)).statusCode, 401)
})

test('AUD-1 coming, going and a stolen token are in the audit log, with who and from where', async () => {
  const { door, person, session, ctx } = await enteredDesk()
  await door.refresh(session.cookie)
  await door.refresh(session.cookie)
  const { cookie } = await door.enter(person.email)
  await door.logout(cookie)

  const rows = await t.db.read(ctx, ({ q }) =>
    q
      .selectFrom('audit_log')
      .select(['action', 'actor_id', 'entity_type', 'new_value', 'address'])
      .where('entity_type', '=', 'session')
      .orderBy('id')
      .execute(),
  )
  const entry = (action: string, actor_id: string | null) => ({
    action,
    actor_id,
    entity_type: 'session',
    new_value: { userId: person.id },
    address: '127.0.0.1',
  })
  assert.deepEqual(rows, [
    entry('session.signed_in', person.id),
    entry('session.token_reused', null),
    entry('session.signed_in', person.id),
    entry('session.signed_out', person.id),
  ])
})
