import type { Context } from '../../platform/access/context.ts'
import type { TenantDb, TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { newId } from '../../platform/ids.ts'
import type { Outbox } from '../deliveries/index.ts'
import type { Composer, DigestItem } from '../mail/index.ts'
import * as store from './digest.store.ts'
import { afterQuietHours } from './domain/quiet-hours.ts'
import { mayKnow } from './domain/recipients.ts'
import * as preferences from './preferences.store.ts'
import * as recipients from './recipients.store.ts'

type Options = Readonly<{
  db: TenantDb
  composer: Composer
  outbox: Outbox
  canSend(tx: TenantReadTx): Promise<boolean>
}>

export type Digests = ReturnType<typeof createDigests>

/** People of one round; who is left is the next one's, a minute later. */
const atOnce = 500

/**
 * NTF-10. One message of all that is due for a person: the message and the marks on its parts are one transaction, so that
 * a worker which dies has made none, and of two only one makes it.
 */
export function createDigests({ db, composer, outbox, canSend }: Options) {
  async function digestFor(tx: TenantTx, userId: string): Promise<void> {
    if (!(await store.hold(tx, userId))) return
    const parts = await store.parts(tx, userId)
    const person = await recipients.addresseeById(tx, userId)
    const told = person === null ? [] : await stillHis(tx, person, parts)
    const lost = parts.filter(({ id }) => !told.some((part) => part.id === id))
    await store.drop(
      tx,
      lost.map(({ id }) => id),
      'Its recipient may not see this any more.',
    )
    if (person === null || told.length === 0) return
    const { id: recipientId, email: address, locale, orgId } = person
    const message = await composer.digest(tx, told, person)
    const id = newId(tx.ctx.now)
    const about = {
      eventId: id,
      event: 'digest',
      internal: told.some(({ internal }) => internal),
      ticketId: null,
      orgId,
    }
    const to = { channel: 'email', recipientId, address, locale } as const
    const state = (await canSend(tx)) ? 'queued' : 'held'
    await outbox.add(tx, [{ id, ...about, ...to, ...message, state }])
    await store.collect(
      tx,
      told.map((part) => part.id),
      id,
    )
  }

  return {
    async sweep(ctx: Context): Promise<void> {
      const people = await db.read(ctx, (tx) => store.due(tx, atOnce))
      const failures: unknown[] = []
      for (const userId of people) {
        await db.write(ctx, (tx) => digestFor(tx, userId)).catch((error: unknown) => failures.push(error))
      }
      // Whose digest fails holds up nobody else’s.
      if (failures.length > 0) throw new AggregateError(failures, `${failures.length} digests failed`)
    },

    /** After a change of rhythm: what was collected is due now, or when the quiet hours are over. */
    async settle(ctx: Context, userId: string): Promise<void> {
      await db.write(ctx, async (tx) => {
        const { email, quietHours } = (await preferences.wishesOf(tx, [userId]))(userId)
        const person = await recipients.addresseeById(tx, userId)
        if (person === null || email === 'off')
          await store.dropAll(tx, userId, 'Its recipient wants no e-mail any more.')
        else await store.hurry(tx, userId, afterQuietHours(ctx.now, quietHours, person.timeZone))
      })
    },
  }
}

type Line = store.Part & DigestItem

/** What he may see of it now: he may have gone to another organization meanwhile, or the ticket may. */
async function stillHis(tx: TenantReadTx, person: recipients.Addressee, parts: readonly store.Part[]): Promise<Line[]> {
  const ticketIds = [...new Set(parts.flatMap(({ ticketId }) => (ticketId === null ? [] : [ticketId])))]
  if (ticketIds.length === 0) return []
  const sight = await recipients.sightOf(tx, person.id, ticketIds)
  return parts.flatMap((part) => {
    const ticket = part.ticketId === null ? undefined : sight.get(part.ticketId)
    if (ticket === undefined || !mayKnow({ ...person, copied: ticket.copied }, part, ticket)) return []
    return [{ ...part, ticketNumber: ticket.number, at: part.createdAt }]
  })
}
