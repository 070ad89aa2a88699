import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'

type Correspondent = Readonly<{ ticketId: string; recipientId: string }>

const among = ({ q }: TenantReadTx, { ticketId, recipientId }: Correspondent) =>
  q.selectFrom('reply_addresses').where('ticket_id', '=', ticketId).where('recipient_id', '=', recipientId)

/** The same for ever, so that each answer in a thread goes where the first one went. */
export async function numberFor(tx: TenantTx, to: Correspondent): Promise<number> {
  const known = () => among(tx, to).select('number').executeTakeFirst()
  const row = (await known()) ?? (await add(tx, to)) ?? (await known())
  if (row === undefined) throw new Error('a reply address is neither there nor can be added')
  return row.number
}

/** Nothing, where another worker has added it meanwhile. */
async function add({ ctx, q }: TenantTx, { ticketId, recipientId }: Correspondent) {
  return q
    .insertInto('reply_addresses')
    .values({ tenant_id: ctx.tenantId, ticket_id: ticketId, recipient_id: recipientId })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'ticket_id', 'recipient_id']).doNothing())
    .returning('number')
    .executeTakeFirst()
}

export async function find({ q }: TenantReadTx, number: number): Promise<Correspondent | null> {
  const row = q.selectFrom('reply_addresses').where('number', '=', number)
  return (await row.select(['ticket_id as ticketId', 'recipient_id as recipientId']).executeTakeFirst()) ?? null
}
