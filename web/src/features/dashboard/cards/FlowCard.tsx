import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { flowReport } from '../api.ts'
import { FlowChart } from '../charts/FlowChart.tsx'
import { Legend } from '../charts/Legend.tsx'
import type { Scope } from '../scope.ts'
import { useFormat } from '../useFormat.ts'
import { ReportCard } from './ReportCard.tsx'

export function FlowCard({ scope }: { scope: Scope }) {
  const { t } = useTranslation('dashboard')
  const { day } = useFormat()
  return (
    <ReportCard
      title={t('flow.title')}
      name="created-and-solved"
      query={useQuery(flowReport(scope))}
      className="split:col-span-2"
      view={({ days, from, to }) => {
        const created = days.reduce((sum, one) => sum + one.created, 0)
        const solved = days.reduce((sum, one) => sum + one.solved, 0)
        return {
          text: t('flow.text', { from: day(from), to: day(to), created, solved }),
          isEmpty: created + solved === 0,
          chart: (words) => (
            <>
              <FlowChart {...words} days={days} />
              <Legend
                items={[
                  { tone: 'created', title: t('flow.created') },
                  { tone: 'solved', title: t('flow.solved'), isDashed: true },
                ]}
              />
            </>
          ),
          table: {
            columns: [t('flow.dayTitle'), t('flow.created'), t('flow.solved')],
            rows: days.map((one) => ({ key: one.day, cells: [one.day, one.created, one.solved] })).reverse(),
          },
        }
      }}
    />
  )
}
