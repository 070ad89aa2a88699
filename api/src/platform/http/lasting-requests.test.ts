import assert from 'node:assert/strict'
import { test } from 'node:test'
import Fastify from 'fastify'
import { Temporal } from 'temporal-polyfill'
import type { Claims, Context } from '../access/context.ts'
import { endLastingRequests } from './lasting-requests.ts'

const ctx: Context = {
  tenantId: 'a tenant',
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
    request.user = { sub: 'somebody', tenantId: 'a tenant', sessionId: 'a session', exp: 0 } satisfies Claims
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
