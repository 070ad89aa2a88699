import type { BulkAction } from '@atum-desk/contract/bulk'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusMark } from '../../marks/StatusMark.tsx'
import { BulkResolve } from './BulkResolve.tsx'
import { isAskedFirst, moveAction, type Target, targetsOf } from './targets.ts'

interface BulkStatusProps {
  readonly tickets: readonly TicketSummary[]
  readonly onRun: (action: BulkAction) => void
  readonly onClose: () => void
}

/** Where they can go, and how many of them: those that cannot are refused, each with its reason. */
export function BulkStatus({ tickets, onRun, onClose }: BulkStatusProps) {
  const { t } = useTranslation(['lists', 'terms'])
  const [asked, ask] = useState<Target>()
  const possible = targetsOf(tickets)
  if (asked && isAskedFirst(asked)) return <BulkResolve target={asked} count={tickets.length} {...{ onRun, onClose }} />
  if (possible.length === 0) return <p className="text-text-2">{t('lists:bulk.nowhere')}</p>
  return (
    <ul className="grid gap-2">
      {possible.map(({ target, count }) => (
        <li key={target} className="grid">
          <button
            type="button"
            onClick={() => (isAskedFirst(target) ? ask(target) : onRun(moveAction(target)))}
            className="flex min-h-11 items-center justify-between gap-3 rounded-control border border-line-strong px-3 py-1.5 text-start hover:bg-surface-3"
          >
            <span className="font-medium">
              <StatusMark status={target} word={t(`terms:status.${target}`)} />
            </span>
            <span className="text-meta text-muted tabular-nums">
              {t('lists:bulk.can', { count, total: tickets.length })}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
