import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useSinceRead } from '../sla/ReadAt.ts'
import { SlaChip } from '../sla/SlaChip.tsx'
import { slaView } from '../sla/sla-view.ts'
import { WaitingChip } from '../sla/WaitingChip.tsx'

/** The clocks, live; before the gate, the waiting. */
export function TicketClocks({ ticket: { status, sla, createdAt } }: { ticket: TicketSummary }) {
  const sinceRead = useSinceRead()
  if (status === 'NEW') return <WaitingChip since={createdAt} />
  const views = [
    slaView('firstResponse', sla.firstResponse, sinceRead),
    slaView('nextResponse', sla.nextResponse, sinceRead),
    slaView('resolution', sla.resolution, sinceRead),
  ].filter((view) => view !== null)
  return views.map((view) => <SlaChip key={view.kind} view={view} />)
}
