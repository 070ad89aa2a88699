import type { BulkAction } from '@atum-desk/contract/bulk'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import { placeInList } from '../list/selected-row.ts'
import { AssigneeList } from '../sheets/AssigneeList.tsx'
import { PriorityList } from '../sheets/PriorityList.tsx'
import { BulkCategory } from './BulkCategory.tsx'
import { BulkNote } from './BulkNote.tsx'
import { BulkRefused } from './BulkRefused.tsx'
import { BulkReject } from './BulkReject.tsx'
import { BulkStatus } from './BulkStatus.tsx'
import { BulkTags } from './BulkTags.tsx'
import type { BulkSheet } from './bulk-actions.ts'
import type { Bulk } from './useBulk.ts'

interface BulkSheetsProps {
  readonly tickets: readonly TicketSummary[]
  readonly sheet: BulkSheet | undefined
  readonly bulk: Bulk
  readonly onClose: () => void
}

const shared = ([first, ...others]: readonly TicketSummary[]) =>
  others.every(({ priority }) => priority === first?.priority) ? first?.priority : undefined

/** What is asked before something is done to several, and afterwards what could not be done. */
export function BulkSheets({ tickets, sheet, bulk, onClose }: BulkSheetsProps) {
  const { t } = useTranslation('lists')
  const count = tickets.length
  const of = (name: BulkSheet) => ({
    title: t(`bulk.title.${name}`, { count }),
    isOpen: sheet === name,
    onClose,
    focusAfter: placeInList,
  })
  const run = (action: BulkAction) => {
    onClose()
    bulk.run(action, tickets)
  }
  return (
    <>
      <Sheet {...of('assign')}>
        <AssigneeList
          onAssign={({ kind, id }) =>
            run({ type: 'assign', ...(kind === 'person' ? { assigneeId: id } : { teamId: id }) })
          }
        />
      </Sheet>
      <Sheet {...of('status')}>
        <BulkStatus tickets={tickets} onRun={run} onClose={onClose} />
      </Sheet>
      <Sheet {...of('priority')}>
        <PriorityList current={shared(tickets)} onPick={(priority) => run({ type: 'priority', priority })} />
      </Sheet>
      <Sheet {...of('category')}>
        <BulkCategory tickets={tickets} onRun={run} onClose={onClose} />
      </Sheet>
      <Sheet {...of('tags')}>
        <BulkTags tickets={tickets} onRun={run} onClose={onClose} />
      </Sheet>
      <Sheet {...of('note')}>
        <BulkNote onRun={run} onClose={onClose} />
      </Sheet>
      <Sheet {...of('reject')}>
        <BulkReject tickets={tickets} onRun={run} onClose={onClose} />
      </Sheet>
      <BulkRefused refused={bulk.refused} onClose={bulk.forget} />
    </>
  )
}
