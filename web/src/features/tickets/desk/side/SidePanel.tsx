import type { Ticket } from '@atum-desk/contract/tickets'
import { Answers } from './Answers.tsx'
import { Assignments } from './Assignments.tsx'
import { Clocks } from './Clocks.tsx'
import { Dates } from './Dates.tsx'
import { Escalation } from './Escalation.tsx'
import { Files } from './Files.tsx'
import { Followers } from './Followers.tsx'
import { Links } from './Links.tsx'
import { OtherTickets } from './OtherTickets.tsx'
import { Properties } from './Properties.tsx'
import { Requester } from './Requester.tsx'
import type { Answering } from './useAnswering.ts'

interface SidePanelProps {
  readonly ticket: Ticket
  readonly canEdit: boolean
  readonly answering: Answering
  readonly onAssign: () => void
}

/** Everything about a ticket that is no conversation. */
export function SidePanel({ ticket, canEdit, answering, onAssign }: SidePanelProps) {
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <Requester ticket={ticket} />
      <Properties ticket={ticket} canEdit={canEdit} onAssign={onAssign} />
      <Answers ticket={ticket} canEdit={canEdit} answering={answering} />
      <Escalation ticket={ticket} />
      <Clocks ticket={ticket} />
      <OtherTickets ticket={ticket} />
      <Links ticket={ticket} />
      <Followers ticket={ticket} />
      <Files ticket={ticket} />
      <Assignments ticket={ticket} />
      <Dates ticket={ticket} />
    </div>
  )
}
