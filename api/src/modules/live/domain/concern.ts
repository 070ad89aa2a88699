export type ConcernedTicket = Readonly<{
  orgId: string
  requesterId: string
  createdBy: string
  copied: readonly string[]
}>

/** As his context says it. */
type Reader = Readonly<{
  orgId: string | null
  ticketScope: 'organization' | 'own'
  actor: Readonly<{ userId: string | null }>
}>

/**
 * Who need not ask what happened to these tickets, as he may see none of them. It lets nobody see anything: the policies
 * decide that when he asks, and where they should once show more than this knows of, this has to grow with them.
 */
export function mayConcern(tickets: readonly ConcernedTicket[]): (who: Reader) => boolean {
  const organizations = new Set(tickets.map(({ orgId }) => orgId))
  const people = new Set(
    tickets.flatMap(({ orgId, requesterId, createdBy, copied }) =>
      [requesterId, createdBy, ...copied].map((userId) => `${orgId} ${userId}`),
    ),
  )
  return ({ orgId, ticketScope, actor }) => {
    if (orgId === null) return true
    return ticketScope === 'organization' ? organizations.has(orgId) : people.has(`${orgId} ${actor.userId}`)
  }
}
