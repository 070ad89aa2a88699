import { type Context, systemContext } from '../../platform/access/context.ts'
import type { Clock } from '../../platform/clock.ts'
import type { TenantDirectory } from '../../platform/db/tenant-directory.ts'
import { AppError } from '../../platform/errors.ts'

/** Somebody who asks before it is known who he is. `host` is without its port. */
export type Caller = Readonly<{ host: string; address: string; userAgent: string | null; requestId: string }>

/** At whose door: the helpdesk's own context, in the tenant that answers under this host name. */
export type Door = (caller: Caller) => Promise<Context>

/** Throws `not-found` where no helpdesk answers. */
export function createDoor({ directory, clock }: { directory: TenantDirectory; clock: Clock }): Door {
  return async ({ host, address, requestId }) => {
    const tenantId = await directory.ofHost(host)
    if (tenantId === null) throw new AppError('not-found', { detail: 'No helpdesk answers under this name.' })
    return systemContext({ tenantId, requestId, now: clock.now(), address })
  }
}

/** From where it is known who he is: the same, with him as the one who did it. */
export const as = (ctx: Context, userId: string): Context => ({ ...ctx, actor: { ...ctx.actor, userId } })
