import type { Permission } from '@atum-desk/contract/permissions'
import { type Claims, type Principal, systemContext } from '../../platform/access/context.ts'
import type { Clock } from '../../platform/clock.ts'
import type { TenantDb, TenantReadTx } from '../../platform/db/tenant-db.ts'
import type { TenantDirectory } from '../../platform/db/tenant-directory.ts'
import { AppError } from '../../platform/errors.ts'
import type { Access } from '../access/index.ts'
import { createDoor } from './caller.ts'
import { createCredentials } from './credentials.service.ts'
import * as store from './identity.store.ts'
import { createInvitations } from './invitations.service.ts'
import { createOpenSessions } from './open-sessions.service.ts'
import { createOwnPassword } from './own-password.service.ts'
import { createPeople } from './people.service.ts'
import { createSessions } from './sessions.service.ts'
import { createSignIn } from './sign-in.service.ts'

export type Identity = ReturnType<typeof createIdentity>

type Needs = Readonly<{
  db: TenantDb
  directory: TenantDirectory
  clock: Clock
  access: Pick<Access, 'keepingAdministrator'>
}>

type Rights = Readonly<{
  orgId: string | null
  permissions: ReadonlySet<Permission>
  ticketVisibility: 'organization' | 'own'
}>

function principalOf(tenantId: string, userId: string, { orgId, permissions, ticketVisibility }: Rights): Principal {
  const ticketScope = permissions.has('ticket.organization') ? 'organization' : ticketVisibility
  return { tenantId, orgId, ticketScope, actor: { userId, permissions } }
}

export function createIdentity({ db, directory, clock, access }: Needs) {
  const door = createDoor({ directory, clock })
  return {
    signIn: createSignIn({ db, door }),
    sessions: createSessions({ db, door }),
    credentials: createCredentials({ db, door }),
    ownPassword: createOwnPassword({ db }),
    people: createPeople({ db, access }),
    invitations: createInvitations({ db, access }),
    openSessions: createOpenSessions({ db }),

    /** A transaction of its own, since the request's cannot begin before it is known whose it is. */
    async findPrincipal({ sub: userId, sessionId, tenantId }: Claims, requestId: string): Promise<Principal | null> {
      const asHelpdesk = systemContext({ tenantId, requestId, now: clock.now() })
      const user = await db.read(asHelpdesk, (tx) => store.findPrincipal(tx, { userId, sessionId }))
      if (user === null) return null
      return { ...principalOf(tenantId, userId, user), sessionId }
    },

    /** What somebody could do if he asked now, and whether he could sign in at all. Throws not-found. */
    async accessOf(tx: TenantReadTx, userId: string) {
      const found = await store.findAccess(tx, userId)
      if (found === null) throw new AppError('not-found', { detail: 'There is no such person.' })
      return { user: found.user, active: found.active, principal: principalOf(tx.ctx.tenantId, userId, found) }
    },
  }
}
