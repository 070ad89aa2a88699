import type { Temporal } from 'temporal-polyfill'
import type { Context } from '../../platform/access/context.ts'
import { oneByOne } from '../../platform/jobs/one-by-one.ts'
import type { Sweep } from '../../platform/jobs/task.ts'
import type { QuietPeriods, SettingsService } from '../settings/index.ts'
import { move } from './actions/ticket-actions.service.ts'
import * as commentKeys from './comments/comment-keys.store.ts'
import * as bulk from './lists/bulk.store.ts'
import * as idempotency from './opening/idempotency.store.ts'
import type { ReaderDeps } from './ticket-reader.ts'
import * as store from './tickets.store.ts'

const keysAreKeptFor = { hours: 7 * 24 }

type SweepDeps = Pick<ReaderDeps, 'db'> & { settings: Pick<SettingsService, 'quietPeriods'> }

/** The instant since which a ticket has to be quiet: of the helpdesk, and of each organization that differs. */
function cutoffsOf({ helpdesk, own }: QuietPeriods, now: Temporal.Instant): store.Cutoffs {
  const cutoff = (days: number | null) => (days === null ? null : now.subtract({ hours: 24 * days }))
  return { helpdesk: cutoff(helpdesk), own: [...own].map(([orgId, days]) => ({ orgId, cutoff: cutoff(days) })) }
}

export function ticketSweeps({ db, settings }: SweepDeps): readonly Sweep[] {
  const quietTickets = (ctx: Context) =>
    db.read(ctx, async (tx) => {
      return store.quietSince(tx, cutoffsOf(await settings.quietPeriods(tx), ctx.now))
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
      run: (ctx) =>
        db.write(ctx, async (tx) => {
          const before = ctx.now.subtract(keysAreKeptFor)
          await idempotency.forget(tx, before)
          await commentKeys.forget(tx, before)
          await bulk.forget(tx, before)
        }),
    },
  ]
}
