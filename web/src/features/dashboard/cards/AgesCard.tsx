import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { listAddress } from '../../tickets/desk/list/list-address.ts'
import { backlogReport } from '../api.ts'
import { AgesChart } from '../charts/AgesChart.tsx'
import { Legend } from '../charts/Legend.tsx'
import { priorities } from '../charts/stacked.ts'
import type { Scope } from '../scope.ts'
import { ReportCard } from './ReportCard.tsx'

export function AgesCard({ scope }: { scope: Scope }) {
  const { t } = useTranslation(['dashboard', 'terms'])
  return (
    <ReportCard
      title={t('dashboard:ages.title')}
      name="backlog-by-age"
      query={useQuery(backlogReport(scope))}
      className="split:col-span-2"
      view={({ ages }) => {
        const count = ages.reduce((sum, one) => sum + one.count, 0)
        const old = ages.find(({ age }) => age === 'days30')?.count ?? 0
        return {
          text: `${t('dashboard:ages.text', { count })} ${t('dashboard:ages.old', { count: old })}`,
          isEmpty: count === 0,
          chart: (words) => (
            <>
              <AgesChart {...words} ages={ages} />
              <Legend items={priorities.map((one) => ({ tone: one, title: t(`terms:priority.${one}`) }))} />
            </>
          ),
          table: {
            columns: [
              t('dashboard:ages.age'),
              t('dashboard:ages.all'),
              ...priorities.map((one) => t(`terms:priority.${one}`)),
            ],
            rows: ages.map((one) => ({
              key: one.age,
              cells: [
                t(`dashboard:ages.long.${one.age}`),
                one.count,
                ...priorities.map((name) => one.priorities[name]),
              ],
              to: listAddress(one.query),
            })),
          },
        }
      }}
    />
  )
}
