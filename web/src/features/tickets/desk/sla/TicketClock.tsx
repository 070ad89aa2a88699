import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useSinceRead } from './ReadAt.ts'
import { SlaChip } from './SlaChip.tsx'
import { nextClock } from './sla-view.ts'
import { WaitingChip } from './WaitingChip.tsx'

/** What a row says of time: how long it waits for acceptance, or the clock that is due next. */
export function TicketClock({ ticket }: { ticket: TicketSummary }) {
  const view = nextClock(ticket.sla, useSinceRead())
  if (ticket.status === 'NEW') return <WaitingChip since={ticket.createdAt} />
  return view && <SlaChip view={view} />
}
