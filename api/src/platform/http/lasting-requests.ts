import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isAllowed } from '../access/authorize.ts'
import type { Claims, Context, Principal } from '../access/context.ts'
import type { Listener } from '../live/listener.ts'
import { contextOf } from './principal.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** It may go on for minutes: it ends when its caller loses what he needs for it, and does not wait for its end. */
    lasting?: true
  }
}

/** What the database says when somebody's rights may have changed: whose helpdesk it is, and what kind of thing. */
export const accessChannel = 'access_changed'

type Options = Readonly<{
  listener: Pick<Listener, 'subscribe'>
  findPrincipal(claims: Claims, requestId: string): Promise<Principal | null>
}>
type Lasting = Readonly<{ request: FastifyRequest; reply: FastifyReply; ctx: Context; claims: Claims }>

/**
 * PRM-1, for what is longer than a request should be. Every request asks anew who its caller is and what he may do; one
 * that streams for minutes would go on with what was true at its beginning. Comes after the guard.
 */
export function endLastingRequests(app: FastifyInstance, { listener, findPrincipal }: Options): void {
  const lasting = new Set<Lasting>()

  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.lasting !== true) return
    const one = { request, reply, ctx: contextOf(request), claims: request.user }
    lasting.add(one)
    reply.raw.once('close', () => lasting.delete(one))
  })

  async function end(one: Lasting): Promise<void> {
    const now = await findPrincipal(one.claims, one.request.id)
    if (now !== null && keeps(one, now)) return
    one.request.log.info('ended a request whose caller may not go on with it')
    one.request.raw.socket.destroy()
  }

  const check = (those: Iterable<Lasting>) => {
    for (const one of those) {
      // Without the database nobody can say; when it is back, the listener says that it missed something.
      end(one).catch((err) => one.request.log.warn({ err }, 'could not check a lasting request'))
    }
  }

  const unsubscribe = listener.subscribe(accessChannel, {
    heard: (payload) => check([...lasting].filter(({ ctx }) => payload.startsWith(ctx.tenantId))),
    missed: () => check(lasting),
  })
  app.addHook('onClose', async () => unsubscribe())
}

/** Does he still hold what the route asks for, and see as much as he did? */
function keeps({ request, ctx }: Lasting, now: Principal): boolean {
  const { permission = [] } = request.routeOptions.config
  const mayGoOn = isAllowed({ ...ctx, ...now }, typeof permission === 'string' ? [permission] : permission)
  return mayGoOn && now.orgId === ctx.orgId && now.ticketScope === ctx.ticketScope
}
