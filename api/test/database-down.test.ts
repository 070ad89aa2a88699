import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { after, before, test } from 'node:test'
import type { Problem } from '@atum-desk/contract/problem'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { buildApp } from '../src/app.ts'
import { buildDeps, type Deps } from '../src/deps.ts'
import { newId } from '../src/platform/ids.ts'
import { type TestApp, testApp } from '../src/testing/app.ts'
import { type Relay, relayTo } from '../src/testing/relay.ts'

let t: TestApp
let relay: Relay
let deps: Deps
let app: FastifyInstance
before(async () => {
  t = await testApp()
  relay = await relayTo(t.config.databaseUrl)
  deps = buildDeps({ ...t.config, databaseUrl: relay.url }, { clock: t.clock })
  app = await buildApp(deps)
  await app.ready()
})
after(async () => {
  await app.close()
  await deps.close()
  await relay.cut()
  await t.close()
})

/** What anybody may ask, and what cannot be answered without a database. */
const openRequests: InjectOptions[] = [
  { method: 'POST', url: '/api/auth/login', payload: { email: 'a@desk.example', password: 'wrong password' } },
  { method: 'POST', url: '/api/auth/refresh', headers: { cookie: `atum_refresh=${'x'.repeat(43)}` } },
  { method: 'POST', url: '/api/auth/password/forgot', payload: { email: 'a@desk.example' } },
  {
    method: 'POST',
    url: '/api/auth/password/reset',
    payload: { token: 'x'.repeat(43), password: 'a rather long password' },
  },
  { method: 'GET', url: '/api/public/settings' },
]

/** Every route that wants to know who asks, asked with a valid token. */
function signedInRequests(authorization: string): InjectOptions[] {
  return app.declaredRoutes
    .filter(({ config }) => config?.public === undefined)
    .flatMap(({ method, url }) => [method].flat().map((each) => ({ method: each, url })))
    .map(({ method, url }) => ({
      method: method as 'GET',
      url: url.replaceAll(/:\w+/g, newId(t.clock.now())),
      headers: { authorization },
    }))
}

const wellAnswered = async (authorization: string) =>
  (await app.inject({ url: '/api/services', headers: { authorization } })).statusCode === 200

test('without its database every route answers 503 within seconds, and recovers with it', {
  timeout: 60_000,
}, async () => {
  const { agent } = await t.make.helpdesk()
  const authorization = t.tokenOf(agent)
  assert.ok(await wellAnswered(authorization))

  await relay.cut()
  const requests = [...openRequests, ...signedInRequests(authorization)]
  assert.ok(requests.length > 30)
  const answers = await Promise.all(requests.map((request) => app.inject(request)))
  for (const [i, answer] of answers.entries()) {
    const asked = `${requests[i]?.method} ${requests[i]?.url}`
    assert.equal(answer.statusCode, 503, `${asked}: ${answer.body}`)
    if (requests[i]?.method !== 'HEAD') assert.equal(answer.json<Problem>().code, 'unavailable', asked)
    assert.doesNotMatch(answer.body, /ECONN|terminated|127\.0\.0\.1/, asked)
  }

  await relay.mend()
  assert.ok(await wellAnswered(authorization))
})

test('a connection that is lost in the middle of a transaction is a 503 too', async () => {
  const { agent } = await t.make.helpdesk()
  const lost = deps.db.write(agent.ctx, async ({ q }) => {
    await q.selectFrom('users').select('id').execute()
    await relay.cut()
    await q.selectFrom('users').select('id').execute()
  })
  await assert.rejects(lost, { code: 'unavailable' })
  await relay.mend()
  assert.ok(await wellAnswered(t.tokenOf(agent)))
})

test('a database that takes connections and says nothing is given up within seconds', { timeout: 60_000 }, async () => {
  const silent = createServer().listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  const hanging = buildDeps({ ...t.config, databaseUrl: `postgres://atum_app@127.0.0.1:${port}/x` }, { clock: t.clock })
  const { agent } = await t.make.helpdesk()
  await assert.rejects(
    hanging.db.read(agent.ctx, ({ q }) => q.selectFrom('users').select('id').execute()),
    { code: 'unavailable' },
  )
  silent.close()
  await hanging.close()
})
