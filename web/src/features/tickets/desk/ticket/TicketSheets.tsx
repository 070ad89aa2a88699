import type { Ticket } from '@atum-desk/contract/tickets'
import type { Along } from '../composer/along.ts'
import { AcceptTicketSheet } from '../sheets/AcceptTicketSheet.tsx'
import { AssignSheet } from '../sheets/AssignSheet.tsx'
import type { Assignee } from '../sheets/assigned-to.ts'
import { CloseSheet } from '../sheets/CloseSheet.tsx'
import { DeclineTicketSheet } from '../sheets/DeclineTicketSheet.tsx'
import { ResolveSheet } from '../sheets/ResolveSheet.tsx'
import { StatusSheet } from '../sheets/StatusSheet.tsx'
import type { TicketSheet } from '../sheets/ticket-sheet.ts'
import { asking, isAsking, type Move } from './moves.ts'

interface TicketSheetsProps {
  readonly ticket: Ticket
  readonly sheet: TicketSheet | undefined
  readonly along: Along | undefined
  readonly onAsk: (sheet: TicketSheet | undefined) => void
  readonly onGive: (to: Assignee) => void
  readonly onMove: (move: Move) => void
}

/** Every question that an action of this page may ask. */
export function TicketSheets({ ticket, sheet, along, onAsk, onGive, onMove }: TicketSheetsProps) {
  const close = () => onAsk(undefined)
  const of = (name: TicketSheet) => ({ ticket, isOpen: sheet === name, onClose: close })
  const give = (to: Assignee) => {
    close()
    onGive(to)
  }
  const move = (next: Move) => {
    if (isAsking(next)) return onAsk(asking[next])
    close()
    onMove(next)
  }
  return (
    <>
      <AcceptTicketSheet {...of('accept')} />
      <DeclineTicketSheet {...of('reject')} />
      <AssignSheet {...of('assign')} onAssign={give} />
      <StatusSheet {...of('status')} onMove={move} />
      <ResolveSheet {...of('resolve')} along={along} />
      <CloseSheet {...of('close')} />
    </>
  )
}
