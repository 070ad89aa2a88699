import type { Ticket } from '@atum-desk/contract/tickets'

const versions = new Map<string, number>()

/** Which version of a ticket this tab has made itself: what is newer is another’s. */
export const ownVersionOf = (id: string): number => versions.get(id) ?? 0

export const madeByUs = ({ id, version }: Ticket): void => {
  versions.set(id, Math.max(version, ownVersionOf(id)))
}
