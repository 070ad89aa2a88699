import type { LivePresence, PersonPresent, Presence, PresenceBody } from '@atum-desk/contract/live'
import type { Context } from '../../platform/access/context.ts'
import { type Clock, toWire } from '../../platform/clock.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import type { LiveClient } from '../../platform/live/client.ts'
import type { Hub } from '../../platform/live/hub.ts'
import type { Listener } from '../../platform/live/listener.ts'
import * as store from './presence.store.ts'
import { type Person, type Place, PresenceBoard, type Present } from './presence-board.ts'

export type PresenceService = ReturnType<typeof createPresence>

type Needs = Readonly<{
  db: TenantDb
  clock: Clock
  hub: Pick<Hub, 'onJoin' | 'onTick' | 'clientsOf'>
  listener: Pick<Listener, 'subscribe'>
}>

/** From `origin`: a process has done already what it says itself. `person` is null where he leaves. */
type Word = Readonly<{ origin: string; place: Place; userId: string; person: Person | null }>

/** Who looks at a ticket now, and who writes. All of them throw not-found. */
export function createPresence({ db, clock, hub, listener }: Needs) {
  const board = new PresenceBoard()
  const origin = newId(clock.now())

  function apply({ place, userId, person }: Word): void {
    const changed = person === null ? board.remove(place, userId) : board.put(place, person, clock.now())
    if (changed) tellThere(place)
  }

  /** To those who are there: nobody else has it on his screen. */
  function tellThere(place: Place): void {
    const people = board.at(place, clock.now())
    for (const { id } of people) for (const client of hub.clientsOf(place.tenantId, id)) tell(client, place, people)
  }

  function tell(client: LiveClient, { ticketId }: Place, people: readonly Present[]): void {
    const data: LivePresence = { ticketId, people: people.map(presentPerson) }
    client.tell({ event: 'presence', data })
  }

  hub.onTick(() => {
    for (const place of board.expire(clock.now())) tellThere(place)
  })
  hub.onJoin((client) => {
    const { tenantId, actor } = client.ctx
    for (const place of board.placesOf(tenantId, actor.userId ?? '')) tell(client, place, board.at(place, clock.now()))
  })
  // What nobody heard while the connection was lost is said again within 15 s, by everybody who is still there.
  listener.subscribe(store.presenceChannel, {
    heard(payload) {
      const word: Word = JSON.parse(payload)
      if (word.origin !== origin) apply(word)
    },
    missed: () => undefined,
  })

  const presenceAt = (place: Place): Presence => ({ people: board.at(place, clock.now()).map(presentPerson) })

  async function say(ctx: Context, ticketId: string, state: PresenceBody['state'] | null): Promise<Presence> {
    const userId = somebody(ctx)
    const place = { tenantId: ctx.tenantId, ticketId }
    const word = await db.write(ctx, async (tx): Promise<Word> => {
      await store.expectTicket(tx, ticketId)
      const person = state === null ? null : { id: userId, name: await store.nameOf(tx, userId), state }
      const said = { origin, place, userId, person }
      await store.tellOthers(tx, said)
      return said
    })
    apply(word)
    return presenceAt(place)
  }

  return {
    arrive: (ctx: Context, ticketId: string, { state }: PresenceBody) => say(ctx, ticketId, state),
    leave: (ctx: Context, ticketId: string) => say(ctx, ticketId, null),
    async at(ctx: Context, ticketId: string): Promise<Presence> {
      await db.read(ctx, (tx) => store.expectTicket(tx, ticketId))
      return presenceAt({ tenantId: ctx.tenantId, ticketId })
    },
  }
}

const presentPerson = ({ id, name, state, since }: Present): PersonPresent => ({
  id,
  name,
  state,
  since: toWire(since),
})

function somebody({ actor }: Context): string {
  if (actor.userId === null) throw new AppError('forbidden', { detail: 'Only a person is present.' })
  return actor.userId
}
