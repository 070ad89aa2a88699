import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { Bar } from '../../../../ui/feedback/Bar.tsx'
import { Skeleton } from '../../../../ui/feedback/Skeleton.tsx'
import { Panel } from '../../../../ui/primitives/Panel.tsx'
import { useSplit } from '../split/useSplit.ts'
import { TimelineSkeleton } from '../timeline/TimelineSkeleton.tsx'
import { TicketHeader } from './TicketHeader.tsx'

/** What a list has told already stands at once; the rest shows its shape. */
export function TicketLoading({ glimpse }: { glimpse: TicketSummary | undefined }) {
  const { t } = useTranslation('tickets')
  const { hasDetails } = useSplit()
  return (
    <>
      <Panel label={t('ticket.loading')}>
        {glimpse ? (
          <TicketHeader
            ticket={glimpse}
            title={
              <h1 className="w-fit font-semibold text-heading tracking-tight" dir="auto">
                {glimpse.title}
              </h1>
            }
          />
        ) : (
          <Skeleton label={t('ticket.loading')}>
            <h1 className="sr-only">{t('ticket.loading')}</h1>
            <div className="grid h-29 content-center gap-4 border-line border-b px-5">
              <Bar className="w-2/5" />
              <Bar className="w-1/3" />
            </div>
          </Skeleton>
        )}
        <div className="flex-1 p-5">
          <TimelineSkeleton />
        </div>
      </Panel>
      {hasDetails && (
        <Panel label={t('side.title')}>
          <Skeleton label={t('ticket.loading')}>
            <div className="grid gap-5 p-5">
              {['w-1/2', 'w-2/3', 'w-3/5', 'w-1/2', 'w-2/5'].map((width, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a skeleton never change places.
                <Bar key={row} className={width} />
              ))}
            </div>
          </Skeleton>
        </Panel>
      )}
    </>
  )
}
