import { useTranslation } from 'react-i18next'
import { Bar } from '../../../../ui/feedback/Bar.tsx'
import { Skeleton } from '../../../../ui/feedback/Skeleton.tsx'

const rows = ['w-3/5', 'w-2/5', 'w-1/2', 'w-2/3', 'w-2/5', 'w-3/5', 'w-1/2', 'w-1/3']

export function TicketListSkeleton() {
  const { t } = useTranslation('lists')
  return (
    <Skeleton label={t('loading')}>
      {rows.map((width, row) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a skeleton never change places.
          key={row}
          className="grid h-15 grid-cols-[2fr_1fr] items-center gap-6 border-line border-b px-4 split:grid-cols-[3fr_1fr_1fr_1fr_1fr]"
        >
          <div className="grid gap-2.5">
            <Bar className={width} />
            <Bar className="w-1/4" />
          </div>
          <Bar className="w-2/3" />
          <Bar className="w-1/2 max-split:hidden" />
          <Bar className="w-2/3 max-split:hidden" />
          <Bar className="w-1/2 max-split:hidden" />
        </div>
      ))}
    </Skeleton>
  )
}
