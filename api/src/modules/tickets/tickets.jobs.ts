import type { Context } from '../../platform/access/context.ts'
import { oneByOne } from '../../platform/jobs/one-by-one.ts'
import type { Sweep } from '../../platform/jobs/task.ts'
import * as idempotency from './idempotency.store.ts'
import { move } from './ticket-actions.service.ts'
import type { ReaderDeps } from './ticket-reader.ts'
import * as store from './tickets.store.ts'

const keysAreKeptFor = { hours: 7 * 24 }

export function ticketSweeps({ db, settings }: Pick<ReaderDeps, 'db' | 'settings'>): readonly Sweep[] {
  const quietTickets = (ctx: Context) =>
    db.read(ctx, async (tx) => {
      const { autoCloseDays } = await settings.of(tx)
      if (autoCloseDays === null) return []
      const cutoff = ctx.now.subtract({ hours: 24 * autoCloseDays })
      return (await store.quietSince(tx, cutoff)).map((id) => ({ id, cutoff }))
    })

  return [
    {
      name: 'tickets.close-quiet',
      /** A transaction a ticket: one that somebody holds, or has just reopened, does not stop the others. */
      async run(ctx) {
        await oneByOne(await quietTickets(ctx), ({ id, cutoff }) =>
          db.write(ctx, async (tx) => {
            const ticket = await store.lock(tx, id)
            const isQuiet = ticket.updatedAt.epochMilliseconds <= cutoff.epochMilliseconds
            if (ticket.status === 'RESOLVED' && isQuiet) await move(tx, ticket, { action: 'close' })
          }),
        )
      },
    },
    {
      name: 'tickets.forget-idempotency-keys',
      run: (ctx) => db.write(ctx, (tx) => idempotency.forget(tx, ctx.now.subtract(keysAreKeptFor))),
    },
  ]
}
