import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import { mayKnow } from './domain/recipients.ts'
import { addresseeById, sightOf } from './recipients.store.ts'

type About = Readonly<{ recipientId: string; ticketId: string; internal: boolean }>

/** What was decided when it was written, asked again of a message that has waited. */
export async function mayStillKnow(tx: TenantReadTx, { recipientId, ticketId, internal }: About): Promise<boolean> {
  const person = await addresseeById(tx, recipientId)
  const ticket = (await sightOf(tx, recipientId, [ticketId])).get(ticketId)
  return person !== null && ticket !== undefined && mayKnow({ ...person, copied: ticket.copied }, { internal }, ticket)
}
