import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import Fastify from 'fastify'
import { Temporal } from 'temporal-polyfill'
import type { Claims, Context, Principal } from '../access/context.ts'
import type { Listener } from '../live/listener.ts'
import { endLastingRequests } from './lasting-requests.ts'

const ctx: Context = {
  tenantId: 'tenant',
  orgId: null,
  ticketScope: 'organization',
  actor: { userId: 'somebody', permissions: new Set(['ticket.export']) },
  requestId: 'a request',
  address: null,
  now: Temporal.Instant.from('2026-11-20T08:00:00Z'),
}

/** A route that lasts, asked by somebody who holds by now what is said here. */
async function ask(permissions: Context['actor']['permissions']): Promise<number> {
  const app = Fastify()
  app.decorateRequest('ctx', null)
  app.decorateRequest('user')
  app.addHook('onRequest', async (request) => {
    request.ctx = ctx
    request.user = { sub: 'somebody', tenantId: 'tenant', sessionId: 'a session', exp: 0 } satisfies Claims
  })
  endLastingRequests(app, {
    listener: { subscribe: () => () => undefined },
    findPrincipal: async () => ({ ...ctx, actor: { ...ctx.actor, permissions } }),
  })
  app.get('/', { config: { permission: 'ticket.export', lasting: true } }, async () => 'a long text')
  const { statusCode } = await app.inject('/')
  await app.close()
  return statusCode
}

test('PRM-1 who loses a right after the guard has asked, and before he is known to last, begins nothing', async () => {
  assert.equal(await ask(ctx.actor.permissions), 200)
  assert.notEqual(await ask(new Set()), 200)
})

type Answer = () => Promise<Principal | null>

/** So many streams of several people that were begun, and what is said of their rights from there on. */
async function streams(users: readonly string[]) {
  const subscribers: Array<Parameters<Listener['subscribe']>[1]> = []
  const said = { answer: (async () => ctx) as Answer, asked: [] as string[], atOnce: 0, mostAtOnce: 0 }
  const app = Fastify()
  app.decorateRequest('ctx', null)
  app.decorateRequest('user')
  app.addHook('onRequest', async (request) => {
    const userId = String(request.headers['x-user'])
    request.ctx = { ...ctx, actor: { ...ctx.actor, userId } }
    request.user = { sub: userId, tenantId: 'tenant', sessionId: 'a session', exp: 0 } satisfies Claims
  })
  endLastingRequests(app, {
    listener: {
      subscribe: (_channel, subscriber) => {
        subscribers.push(subscriber)
        return () => undefined
      },
    },
    async findPrincipal({ sub }) {
      said.asked.push(sub)
      said.atOnce += 1
      said.mostAtOnce = Math.max(said.mostAtOnce, said.atOnce)
      await turn()
      said.atOnce -= 1
      return said.answer()
    },
  })
  app.get('/', { config: { permission: 'ticket.export', lasting: true } }, async (_request, reply) => {
    reply.hijack()
    reply.raw.write('begun')
  })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const bodies: Promise<string>[] = []
  for (const user of users) {
    const answer = await fetch(url, { headers: { 'x-user': user, connection: 'close' } })
    bodies.push(answer.text().then(String, () => 'ended'))
  }
  Object.assign(said, { asked: [], mostAtOnce: 0 })
  const tell = (payload: string) => {
    for (const { heard } of subscribers) heard(payload)
  }
  return { said, tell, bodies, app }
}

test('NTF-24 many streams are checked four at a time', async () => {
  const { said, tell, bodies, app } = await streams(Array.from({ length: 20 }, (_, at) => `user-${at}`))
  said.answer = async () => null
  tell('tenant roles')
  tell('tenant roles')
  assert.deepEqual(new Set(await Promise.all(bodies)), new Set(['ended']))
  assert.equal(said.mostAtOnce, 4)
  await app.close()
})

test('NTF-24 what concerns one person is asked of his streams alone, and nobody asks for another helpdesk', async () => {
  const { said, tell, bodies, app } = await streams(['one', 'other', 'one'])
  said.answer = async () => null
  tell('elsewhere roles')
  tell('tenant sessions one')
  assert.deepEqual([await bodies[0], await bodies[2]], ['ended', 'ended'])
  assert.deepEqual(said.asked, ['one', 'one'])
  tell('tenant roles')
  assert.equal(await bodies[1], 'ended')
  await app.close()
})

test('NTF-24 a check that fails is made again until there is an answer', async () => {
  const { said, tell, bodies, app } = await streams(['one'])
  let failures = 2
  said.answer = async () => {
    failures -= 1
    if (failures >= 0) throw new Error('no connection is free')
    return null
  }
  tell('tenant roles')
  assert.equal(await bodies[0], 'ended')
  assert.equal(said.asked.length, 3)
  await app.close()
})
