import type { Ticket } from '@atum-desk/contract/tickets'
import { useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useActions } from '../../../../lib/actions/useActions.ts'
import { useMay, useUser } from '../../../session/useSession.ts'
import type { Along } from '../composer/along.ts'
import { isFinal, modesFor } from '../composer/modes.ts'
import type { Mode } from '../composer/useSend.ts'
import { usePresence } from '../presence/usePresence.ts'
import type { TicketSheet } from '../sheets/ticket-sheet.ts'
import { type TicketScope, ticketActions } from './actions.ts'
import { asking, isAsking } from './moves.ts'
import { useTicketCommands } from './useTicketCommands.ts'

/** The state of a ticket’s page: which sheet is open, what is being written, and what the keys do. */
export function useTicketPage(ticket: Ticket) {
  const user = useUser()
  const may = useMay()
  const [sheet, ask] = useState<TicketSheet>()
  const [chosen, setMode] = useState<Mode>()
  const field = useRef<HTMLTextAreaElement>(null)
  const presence = usePresence(ticket.id)
  const [along, takeAlong] = useState<Along>()
  const { give, move, take } = useTicketCommands(ticket.number)
  const isMerged = ticket.mergedAt !== null
  const modes = isMerged ? [] : modesFor(ticket.status, may)
  const canReply = modes.includes('reply')
  const canNote = modes.includes('note')

  const write = (mode: Mode) => {
    // The other field takes its place at once: what is typed before the next frame would be taken for shortcuts.
    flushSync(() => setMode(mode))
    field.current?.focus()
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the commands close over the ticket’s number alone.
  const scope = useMemo(
    (): TicketScope => ({
      ...{ selected: ticket, userId: user.id, canReply, canNote, ask, take, write },
      move: (step) => (isAsking(step) ? ask(asking[step]) : move(step)),
    }),
    [ticket, user.id, canReply, canNote],
  )
  useActions(ticketActions, scope)

  const canEdit = !isMerged && !isFinal(ticket.status) && (may('ticket.work') || may('ticket.accept'))
  const isChosen = chosen !== undefined && modes.includes(chosen)
  const mode = isChosen ? chosen : modes[0]
  const resolveWith = (reply: Along) => {
    takeAlong(reply)
    ask('resolve')
  }
  const askFor = (next: TicketSheet | undefined) => {
    if (next !== 'resolve') takeAlong(undefined)
    ask(next)
  }
  const writing = { modes, mode, isChosen, write, field, presence, resolveWith, along }
  return { scope, sheet, ask: askFor, give, move, canEdit, canSplit: may('ticket.create') && !isMerged, writing }
}
