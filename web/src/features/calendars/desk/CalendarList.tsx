import type { Calendar } from '@atum-desk/contract/calendars'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../../lib/i18n/useLocale.ts'
import { workingTime } from '../../../lib/time/working-time.ts'
import type { Rows } from '../../admin/list/columns.ts'
import { ListScreen } from '../../admin/list/ListScreen.tsx'
import { pagesOf } from '../../admin/pages-of.ts'
import { minutesAWeek } from './hours/week.ts'

export function CalendarList() {
  const { t } = useTranslation('calendars')
  const { locale } = useLocale()
  const query = useInfiniteQuery(pagesOf<Calendar>('/api/calendars'))
  const columns = useMemo<Rows<Calendar>['columns']>(
    () => [
      { key: 'name', title: t('name'), cell: ({ name }) => <bdi className="font-medium">{name}</bdi> },
      {
        key: 'hours',
        title: t('list.hours'),
        width: 'w-1/5',
        cell: ({ alwaysOpen, shifts }) =>
          alwaysOpen ? t('list.always') : t('list.aWeek', { time: workingTime(minutesAWeek(shifts), locale) }),
      },
      { key: 'zone', title: t('zone.label'), width: 'w-1/4', cell: ({ timeZone }) => <bdi>{timeZone}</bdi> },
      {
        key: 'holidays',
        title: t('holidays.title'),
        width: 'w-1/5',
        cell: ({ alwaysOpen, holidays }) => (alwaysOpen ? '' : t('list.holidays', { count: holidays.length })),
      },
    ],
    [t, locale],
  )
  const create = { to: '/admin/calendars/new', title: t('new') }
  return (
    <ListScreen
      title={t('title')}
      query={query}
      failed={t('list.failed')}
      columns={columns}
      idOf={({ id }) => id}
      to={({ id }) => `/admin/calendars/${id}`}
      create={create}
      empty={{ title: t('list.empty'), text: t('list.emptyText') }}
    />
  )
}
