import type { Holiday } from '@atum-desk/contract/calendars'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { removing } from '../../../../lib/focus/removing.ts'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { dateName } from '../../../../lib/time/days.ts'
import { IconButton } from '../../../../ui/primitives/IconButton.tsx'
import { byYear } from './years.ts'

interface HolidayListProps {
  readonly holidays: readonly Holiday[]
  /** The first year that is shown unfolded: the years before it are past. */
  readonly thisYear: string
  readonly onRemove: (date: string) => void
}

/** Year by year, in the order in which they come; what is past is folded away. */
export function HolidayList({ holidays, thisYear, onRemove }: HolidayListProps) {
  const { t } = useTranslation('calendars')
  if (holidays.length === 0) return <p className="text-text-2">{t('holidays.none')}</p>
  return byYear(holidays).map(([year, dates]) => (
    <details
      key={year}
      open={year === thisYear || dates.length === holidays.length}
      className="group rounded-control border border-line"
    >
      <summary className="flex min-h-control cursor-pointer items-center gap-3 px-3 font-medium tabular-nums group-open:border-line group-open:border-b">
        {year}
        <span className="font-normal text-meta text-muted">{t('holidays.count', { count: dates.length })}</span>
      </summary>
      <ul>
        {dates.map((holiday) => (
          <HolidayLine key={holiday.date} holiday={holiday} onRemove={() => onRemove(holiday.date)} />
        ))}
      </ul>
    </details>
  ))
}

function HolidayLine({ holiday, onRemove }: { holiday: Holiday; onRemove: () => void }) {
  const { t } = useTranslation('calendars')
  const { locale } = useLocale()
  const date = dateName(holiday.date, locale)
  return (
    <li className="flex items-center gap-3 border-line border-b ps-3 last:border-0">
      <time dateTime={holiday.date} className="w-28 flex-none text-text-2 tabular-nums">
        {date}
      </time>
      <bdi className="min-w-0 flex-1 truncate">{holiday.name}</bdi>
      <IconButton
        label={t('holidays.remove', { name: holiday.name, date })}
        icon={X}
        {...removing('holiday', onRemove)}
      />
    </li>
  )
}
