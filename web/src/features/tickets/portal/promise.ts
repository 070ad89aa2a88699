import type { Clock, TicketSla } from '@atum-desk/contract/sla'

export interface Promised {
  readonly what: 'reply' | 'solve'
  readonly dueAt: string
  readonly isLate: boolean
}

const promised = (what: Promised['what'], clock: Clock | null): Promised[] => {
  if (clock?.state === 'running' && clock.dueAt) return [{ what, dueAt: clock.dueAt, isLate: false }]
  if (clock?.state === 'breached' && clock.breachedAt) return [{ what, dueAt: clock.breachedAt, isLate: true }]
  return []
}

/** What was promised and is still owed: the reply first, then the solution. A clock that stands still promises nothing. */
export const promisesOf = ({ firstResponse, nextResponse, resolution }: TicketSla): readonly Promised[] => {
  // One answer is owed at a time: the first, or that to the newest message.
  const reply = [...promised('reply', firstResponse), ...promised('reply', nextResponse)].slice(0, 1)
  return [...reply, ...promised('solve', resolution)]
}

export const isPaused = ({ resolution }: TicketSla): boolean => resolution?.state === 'paused'
