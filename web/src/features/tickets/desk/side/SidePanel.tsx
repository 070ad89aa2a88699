import type { Ticket } from '@atum-desk/contract/tickets'
import { Clocks } from './Clocks.tsx'
import { Dates } from './Dates.tsx'
import { Files } from './Files.tsx'
import { Links } from './Links.tsx'
import { Properties } from './Properties.tsx'
import { Requester } from './Requester.tsx'

interface SidePanelProps {
  readonly ticket: Ticket
  readonly canEdit: boolean
  readonly onAssign: () => void
}

/** Everything about a ticket that is no conversation. */
export function SidePanel({ ticket, canEdit, onAssign }: SidePanelProps) {
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <Requester ticket={ticket} />
      <Properties ticket={ticket} canEdit={canEdit} onAssign={onAssign} />
      <Files ticket={ticket} />
      <Clocks ticket={ticket} />
      <Links ticket={ticket} />
      <Dates ticket={ticket} />
    </div>
  )
}
