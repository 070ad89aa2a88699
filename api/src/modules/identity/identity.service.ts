import { type Claims, type Principal, systemContext } from '../../platform/access/context.ts'
import type { Clock } from '../../platform/clock.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import * as store from './identity.store.ts'

export type Identity = ReturnType<typeof createIdentity>

export function createIdentity({ db, clock }: { db: TenantDb; clock: Clock }) {
  return {
    /** A transaction of its own, since the request's cannot begin before it is known whose it is. */
    async findPrincipal({ sub: userId, sessionId, tenantId }: Claims, requestId: string): Promise<Principal | null> {
      const asHelpdesk = systemContext({ tenantId, requestId, now: clock.now() })
      const user = await db.read(asHelpdesk, (tx) => store.findPrincipal(tx, { userId, sessionId }))
      if (user === null) return null
      const { orgId, permissions, ticketVisibility } = user
      const ticketScope = permissions.has('ticket.organization') ? 'organization' : ticketVisibility
      return { tenantId, orgId, ticketScope, actor: { userId, permissions } }
    },
  }
}
