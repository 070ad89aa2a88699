import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Bar } from '../../../../ui/feedback/Bar.tsx'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { Skeleton } from '../../../../ui/feedback/Skeleton.tsx'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import type { TicketSheetProps } from '../sheets/ticket-sheet.ts'
import { explanationOf } from './api.ts'
import { ClockExplained } from './ClockExplained.tsx'
import { ClockRecords } from './ClockRecords.tsx'
import { clockNames } from './clock-names.ts'

/** “Explain this deadline”: what was promised, by what, and how the time was counted. */
export function SlaSheet({ ticket, isOpen, onClose }: TicketSheetProps) {
  const { t } = useTranslation('ticket')
  const { data, error, refetch } = useQuery(explanationOf(ticket.id))
  return (
    <Sheet title={t('levels.title', { number: ticket.number })} isOpen={isOpen} onClose={onClose}>
      {error && !data && <Failed title={t('levels.failed')} error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Skeleton label={t('levels.loading')}>
          <div className="grid gap-4 py-2">
            <Bar className="w-1/3" />
            <Bar className="w-full" />
            <Bar className="w-2/3" />
            <Bar className="w-1/2" />
          </div>
        </Skeleton>
      )}
      {data && (
        <div className="grid gap-5">
          {clockNames.map((name) => {
            const clock = data[name]
            return clock && <ClockExplained key={name} name={name} clock={clock} />
          })}
          <ClockRecords ticket={ticket} />
        </div>
      )}
    </Sheet>
  )
}
