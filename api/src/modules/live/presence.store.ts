import { sql } from 'kysely'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'

/** What processes tell each other of who is where. */
export const presenceChannel = 'presence'

/** Throws not-found. */
export async function expectTicket({ q }: TenantReadTx, id: string): Promise<void> {
  const noSuchTicket = () => new AppError('not-found', { detail: 'There is no such ticket.' })
  await q.selectFrom('tickets').select('id').where('id', '=', id).executeTakeFirstOrThrow(noSuchTicket)
}

export async function nameOf({ q }: TenantReadTx, userId: string): Promise<string> {
  return (await q.selectFrom('users').select('name').where('id', '=', userId).executeTakeFirstOrThrow()).name
}

/** Heard when this transaction commits, by every process, this one included. A name of 200 characters has room in it. */
export async function tellOthers({ q }: TenantTx, word: object): Promise<void> {
  await sql`select pg_notify(${presenceChannel}, ${JSON.stringify(word)})`.execute(q)
}
