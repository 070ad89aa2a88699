import type { TenantTx } from '../../platform/db/tenant-db.ts'
import { isAddressOf, type LinkTo } from './credentials.service.ts'
import { addReset, useResets } from './credentials.store.ts'
import { endOfInvitation, isInvited, putInvitation } from './invitations.store.ts'
import { invited } from './people.events.ts'
import { digestOf, newSecret } from './secrets.ts'

/** SEC-6. Long enough for a holiday's first day back, short enough that a forgotten mailbox opens nothing. */
const invitationTime = { hours: 7 * 24 }

type Subject = Readonly<{ id: string; orgId: string | null }>

/** Asks him in: whoever delivers messages answers the event with a link. Earlier links are worth nothing from now on. */
export async function invite(tx: TenantTx, person: Subject): Promise<void> {
  await useResets(tx, person.id)
  await putInvitation(tx, person.id, tx.ctx.now.add(invitationTime))
  await tx.record(invited(person))
}

/** To his new address, if he has not come yet. */
export async function inviteAnew(tx: TenantTx, person: Subject): Promise<void> {
  if (await isInvited(tx, person.id)) await invite(tx, person)
}

/**
 * The secret for an invitation's link: good once, until the invitation ends. Null where there is none any more, or
 * none to this address. Made at the moment of sending, as that of a forgotten password is.
 */
export async function mintInvitation(tx: TenantTx, to: LinkTo): Promise<string | null> {
  if (!(await isAddressOf(tx, to))) return null
  const expiresAt = await endOfInvitation(tx, to.userId)
  if (expiresAt === null) return null
  const token = newSecret()
  await addReset(tx, to.userId, { digest: digestOf(token), expiresAt })
  return token
}
