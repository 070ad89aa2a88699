import type { Temporal } from 'temporal-polyfill'
import { type Context, systemContext } from '../../platform/access/context.ts'
import type { Clock } from '../../platform/clock.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { invalid } from '../../platform/errors.ts'
import type { Sink } from '../../platform/live/client.ts'
import type { Feed } from '../../platform/live/group.ts'
import type { Hub } from '../../platform/live/hub.ts'
import { mayConcern } from './domain/concern.ts'
import { presentFrame } from './live.present.ts'
import * as store from './live.store.ts'

/** Positions of one look, which are all tenants'. Who is further behind than this asks. */
const longestLook = 5_000

export type Live = ReturnType<typeof createLive>

/** `lastEventId`: the last that he has, as he says. `until`: when his access token expires. */
type Wish = Readonly<{ lastEventId: string | undefined; until: Temporal.Instant }>

export function createLive({ hub }: { hub: Pick<Hub, 'join'> }) {
  return {
    /** The stream, from where he was. Throws validation-failed, rate-limited. */
    events: (ctx: Context, { lastEventId, until }: Wish, open: () => Sink): Promise<void> =>
      hub.join({ ctx, sight: sightOf(ctx), from: positionIn(lastEventId), until }, open),
  }
}

/** What the hub reads, as whoever is told. */
export const createFeed = ({ db, clock }: { db: TenantDb; clock: Clock }): Feed => ({
  page: (ctx, range, limit) =>
    db.read(ctx, async (tx) => (await store.page(tx, range, limit)).map((row) => presentFrame(ctx, row))),
  forgottenTo: (ctx) => db.read(ctx, store.forgottenTo),

  async whomItMayConcern(tenantId, range) {
    if (range.to - range.from > longestLook) return () => true
    const helpdesk = systemContext({ tenantId, requestId: 'live-feed', now: clock.now() })
    const tickets = await db.read(helpdesk, (tx) => store.ticketsIn(tx, range))
    return mayConcern(tickets)
  },
})

/**
 * The policies ask for no more than this (ISO-2, ISO-5): staff see all of their helpdesk, a customer his organization's,
 * or his own and what he is copied on.
 */
function sightOf({ tenantId, orgId, ticketScope, actor }: Context): string {
  if (orgId === null) return `${tenantId} staff`
  return ticketScope === 'organization' ? `${tenantId} ${orgId}` : `${tenantId} ${orgId} ${actor.userId}`
}

function positionIn(text: string | undefined): number | null {
  if (text === undefined || text === '') return null
  const position = /^\d{1,15}$/.test(text) ? Number(text) : null
  if (position === null) throw invalid('/lastEventId', 'pattern', 'is no id of this stream')
  return position
}
