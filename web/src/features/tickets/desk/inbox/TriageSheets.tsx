import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import { isSentAway, type Triage } from '../api/useTriage.ts'
import { afterLeaving } from '../list/neighbours.ts'
import { selectedRow } from '../list/selected-row.ts'
import { AcceptForm } from '../sheets/AcceptForm.tsx'
import { DeclineForm } from '../sheets/DeclineForm.tsx'
import { AskForm } from './AskForm.tsx'
import type { TriageSheet } from './actions.ts'
import { useTriageWithWords } from './useTriageWithWords.ts'

interface TriageSheetsProps {
  readonly ticket: TicketSummary
  readonly items: readonly TicketSummary[]
  readonly sheet: TriageSheet | undefined
  readonly onAsk: (sheet: TriageSheet | undefined) => void
  readonly onSelect: (ticket: TicketSummary | undefined) => void
}

/** What triage asks before it acts. Having acted, the next row opens. */
export function TriageSheets({ ticket, items, sheet, onAsk, onSelect }: TriageSheetsProps) {
  const { t } = useTranslation('tickets')
  const client = useQueryClient()
  const triage = useTriageWithWords(onSelect)
  const close = () => onAsk(undefined)
  // A question waits for its answer, and others go on meanwhile.
  const latest = useRef(items)
  latest.current = items
  const goOn = () => {
    close()
    onSelect(afterLeaving(latest.current, ticket.id))
  }

  const confirm = (decision: Triage) => {
    if (isSentAway(client, decision.ticket.id)) return
    goOn()
    triage(decision)
  }

  const { number } = ticket
  const form = { ticket, onClose: close }
  return (
    <>
      <Sheet title={t('accept.title', { number })} isOpen={sheet === 'accept'} onClose={close} focusAfter={selectedRow}>
        <AcceptForm {...form} onAccept={(body) => confirm({ outcome: 'accept', ticket, body })} />
      </Sheet>
      <Sheet title={t('reject.title', { number })} isOpen={sheet === 'reject'} onClose={close} focusAfter={selectedRow}>
        <DeclineForm {...form} onDecline={(reason) => confirm({ outcome: 'reject', ticket, reason })} />
      </Sheet>
      <Sheet title={t('ask.title', { number })} isOpen={sheet === 'ask'} onClose={close} focusAfter={selectedRow}>
        <AskForm {...form} onSent={goOn} />
      </Sheet>
    </>
  )
}
