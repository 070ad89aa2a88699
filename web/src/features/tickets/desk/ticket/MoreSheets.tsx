import type { Ticket } from '@atum-desk/contract/tickets'
import { type ComponentType, lazy, Suspense } from 'react'
import { whenOnline } from '../../../../lib/net/when-online.ts'
import type { TicketSheet, TicketSheetProps } from '../sheets/ticket-sheet.ts'

type Loaded = Promise<{ default: ComponentType<TicketSheetProps> }>
const later = (load: () => Loaded) => lazy(() => whenOnline(load))

/** Each comes when it is first asked for: few of them are opened in a day. */
const sheets = {
  priority: later(async () => ({ default: (await import('../sheets/PrioritySheet.tsx')).PrioritySheet })),
  team: later(async () => ({ default: (await import('../sheets/TeamSheet.tsx')).TeamSheet })),
  link: later(async () => ({ default: (await import('../relations/LinkSheet.tsx')).LinkSheet })),
  parent: later(async () => ({ default: (await import('../relations/ParentSheet.tsx')).ParentSheet })),
  merge: later(async () => ({ default: (await import('../relations/MergeSheet.tsx')).MergeSheet })),
  followUp: later(async () => ({ default: (await import('../relations/FollowUpSheet.tsx')).FollowUpSheet })),
  escalate: later(async () => ({ default: (await import('../people/EscalateSheet.tsx')).EscalateSheet })),
  deescalate: later(async () => ({ default: (await import('../people/DeescalateSheet.tsx')).DeescalateSheet })),
  requester: later(async () => ({ default: (await import('../people/RequesterSheet.tsx')).RequesterSheet })),
  watchers: later(async () => ({ default: (await import('../people/WatchersSheet.tsx')).WatchersSheet })),
  cc: later(async () => ({ default: (await import('../people/CcSheet.tsx')).CcSheet })),
  sla: later(async () => ({ default: (await import('../levels/SlaSheet.tsx')).SlaSheet })),
} as const

type LateSheet = keyof typeof sheets
const isLate = (sheet: TicketSheet | undefined): sheet is LateSheet =>
  sheet !== undefined && Object.hasOwn(sheets, sheet)

interface MoreSheetsProps {
  readonly ticket: Ticket
  readonly sheet: TicketSheet | undefined
  readonly onClose: () => void
}

export function MoreSheets({ ticket, sheet, onClose }: MoreSheetsProps) {
  if (!isLate(sheet)) return null
  const Shown = sheets[sheet]
  return (
    <Suspense>
      <Shown ticket={ticket} isOpen onClose={onClose} />
    </Suspense>
  )
}
