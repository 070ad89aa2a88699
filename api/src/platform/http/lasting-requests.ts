import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isAllowed } from '../access/authorize.ts'
import type { Claims, Context, Principal } from '../access/context.ts'
import { AppError } from '../errors.ts'
import type { Listener } from '../live/listener.ts'
import { Errands } from '../turns.ts'
import { contextOf } from './principal.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** It may go on for minutes: it ends when its caller loses what he needs for it, and does not wait for its end. */
    lasting?: true
  }
}

/** What the database says when rights may have changed: `<tenant id> <kind of thing>`, and ` <user id>` if one person's. */
export const accessChannel = 'access_changed'

/** Of the pool's ten connections: a role that changes is a question for every stream of a helpdesk. */
const checksAtOnce = 4
const retryMs = 1_000

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
  const unanswered = new WeakSet<Lasting>()

  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.lasting !== true) return
    const one = { request, reply, ctx: contextOf(request), claims: request.user }
    if (reply.raw.destroyed) return // gone while we looked up who he is: no other `close` comes
    lasting.add(one)
    reply.raw.once('close', () => lasting.delete(one))
    // What he lost since the guard asked was told before he was known here.
    if (!(await mayGoOn(one))) throw new AppError('forbidden', { detail: 'Your role does not allow this.' })
  })

  async function mayGoOn(one: Lasting): Promise<boolean> {
    const now = await findPrincipal(one.claims, one.request.id)
    return now !== null && keeps(one, now)
  }

  async function end(one: Lasting): Promise<void> {
    if (await mayGoOn(one)) return
    one.request.log.info('ended a request whose caller may not go on with it')
    one.request.raw.socket.destroy()
  }

  /** Until somebody has said, or it is over: a request that nobody could ask about must not go on as if he might. */
  const checks = new Errands<Lasting>(checksAtOnce, async (one) => {
    if (!lasting.has(one)) return
    try {
      await end(one)
    } catch (err) {
      if (!unanswered.has(one))
        one.request.log.warn({ err }, 'could not check a lasting request; trying again every second')
      unanswered.add(one)
      setTimeout(() => checks.add(one), retryMs).unref()
      return
    }
    unanswered.delete(one)
  })

  const check = (those: Iterable<Lasting>) => {
    for (const one of those) checks.add(one)
  }

  const unsubscribe = listener.subscribe(accessChannel, {
    heard: (payload) => check([...lasting].filter(({ ctx }) => isAbout(payload, ctx))),
    missed: () => check(lasting),
  })
  app.addHook('onClose', async () => unsubscribe())
}

function isAbout(payload: string, { tenantId, actor }: Context): boolean {
  const [whichTenant, , whom = actor.userId] = payload.split(' ')
  return whichTenant === tenantId && whom === actor.userId
}

/** Does he still hold what the route asks for, and see as much as he did? */
function keeps({ request, ctx }: Lasting, now: Principal): boolean {
  const { permission = [] } = request.routeOptions.config
  const isHeld = isAllowed({ ...ctx, ...now }, typeof permission === 'string' ? [permission] : permission)
  return isHeld && now.orgId === ctx.orgId && now.ticketScope === ctx.ticketScope
}
