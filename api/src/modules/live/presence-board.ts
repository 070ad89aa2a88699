import type { PresenceState } from '@atum-desk/contract/live'
import type { Temporal } from 'temporal-polyfill'

export type Place = Readonly<{ tenantId: string; ticketId: string }>
export type Person = Readonly<{ id: string; name: string; state: PresenceState }>
export type Present = Person & Readonly<{ since: Temporal.Instant }>
type Seen = Present & Readonly<{ at: Temporal.Instant }>

/** Who closes a laptop says no word. Clients say every 10 to 15 s that they are there: one may be lost. */
const forgottenAfter = { seconds: 30 }

/** Who is at which ticket, as far as this process was told. Nothing of it is stored. */
export class PresenceBoard {
  readonly #places = new Map<string, { place: Place; people: Map<string, Seen> }>()

  /** Answers whether anybody would see a difference. */
  put(place: Place, person: Person, now: Temporal.Instant): boolean {
    const key = keyOf(place)
    const { people } = this.#places.get(key) ?? { people: new Map<string, Seen>() }
    const before = people.get(person.id)
    const isNew = before === undefined || isOver(before, now) || before.state !== person.state
    people.set(person.id, { ...person, since: isNew ? now : before.since, at: now })
    this.#places.set(key, { place, people })
    return isNew
  }

  remove(place: Place, userId: string): boolean {
    const people = this.#places.get(keyOf(place))?.people
    const wasThere = people?.delete(userId) ?? false
    if (people?.size === 0) this.#places.delete(keyOf(place))
    return wasThere
  }

  /** Who came first, first. */
  at(place: Place, now: Temporal.Instant): Present[] {
    const people = [...(this.#places.get(keyOf(place))?.people.values() ?? [])]
    return people.filter((seen) => !isOver(seen, now)).sort((one, other) => order(one.since, other.since))
  }

  placesOf(tenantId: string, userId: string): Place[] {
    const all = [...this.#places.values()]
    return all.filter((one) => one.place.tenantId === tenantId && one.people.has(userId)).map(({ place }) => place)
  }

  /** Forgets whoever has not been heard of for too long, and answers where somebody went. */
  expire(now: Temporal.Instant): Place[] {
    const left = [...this.#places.values()].filter(({ people }) => [...people.values()].some((one) => isOver(one, now)))
    for (const { place, people } of left) {
      for (const seen of [...people.values()]) if (isOver(seen, now)) this.remove(place, seen.id)
    }
    return left.map(({ place }) => place)
  }
}

const keyOf = ({ tenantId, ticketId }: Place) => `${tenantId} ${ticketId}`
const order = (one: Temporal.Instant, other: Temporal.Instant) => one.epochMilliseconds - other.epochMilliseconds
const isOver = ({ at }: Seen, now: Temporal.Instant) => at.add(forgottenAfter).epochNanoseconds <= now.epochNanoseconds
