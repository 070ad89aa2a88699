import type { ClockKind } from '@atum-desk/contract/sla'
import type { SlaExplanation } from '@atum-desk/contract/sla-explanation'

export type ClockName = keyof SlaExplanation

/** In the order in which they are due. */
export const clockNames = ['firstResponse', 'nextResponse', 'resolution'] as const satisfies readonly ClockName[]

export const nameOf = {
  first_response: 'firstResponse',
  next_response: 'nextResponse',
  resolution: 'resolution',
} as const satisfies Record<ClockKind, ClockName>
