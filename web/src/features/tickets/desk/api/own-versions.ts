import type { Ticket } from '@atum-desk/contract/tickets'

type Versioned = Pick<Ticket, 'id' | 'version'>

const versions = new Map<string, number>()

/** Which version of a ticket this tab has made itself: what is newer is another’s. */
export const ownVersionOf = (id: string): number => versions.get(id) ?? 0

export const madeByUs = ({ id, version }: Ticket): void => {
  versions.set(id, Math.max(version, ownVersionOf(id)))
}

/** From which version to which a change of this tab has led, by the ticket and where it began. */
const steps = new Map<string, number>()
const from = ({ id, version }: Versioned) => `${id} ${version}`

/** The server takes a change of that very version alone: nobody else’s lies between it and what came of it. */
export const stepped = <Now extends Versioned>(seen: Versioned, now: Now): Now => {
  if (now.version > seen.version) steps.set(from(seen), now.version)
  return now
}

/** Whether nothing but changes of this tab leads from the one to the other. */
export const isOwnWay = (seen: Versioned, now: Versioned): boolean => {
  let at = seen.version
  while (at < now.version) {
    const next = steps.get(from({ id: seen.id, version: at }))
    if (next === undefined) return false
    at = next
  }
  return at === now.version
}
