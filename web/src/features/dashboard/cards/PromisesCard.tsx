import type { Kept, SlaReport } from '@atum-desk/contract/reports'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { slaReport } from '../api.ts'
import { Legend } from '../charts/Legend.tsx'
import { RowBars } from '../charts/RowBars.tsx'
import type { Scope } from '../scope.ts'
import { useFormat } from '../useFormat.ts'
import { ReportCard } from './ReportCard.tsx'

type Promised = 'firstResponse' | 'resolution'
interface Line extends Record<Promised, Kept> {
  readonly key: string
  readonly title: string
}

const decided = ({ kept, broken }: Kept) => kept + broken

/** How many promises of that kind were kept, of all, by priority and by team. */
export function PromisesCard({ scope, promised }: { scope: Scope; promised: Promised }) {
  const { t } = useTranslation(['dashboard', 'terms'])
  const { share } = useFormat()
  const linesOf = ({ total, priorities, teams }: SlaReport): Line[] => [
    { key: 'all', title: t('dashboard:sla.all'), ...total },
    ...priorities.map((one) => ({ key: one.priority, title: t(`terms:priority.${one.priority}`), ...one })),
    ...(teams.some(({ team }) => team !== null) ? teams : []).map((one) => ({
      key: one.team?.id ?? 'none',
      title: one.team?.name ?? t('dashboard:noTeam'),
      ...one,
    })),
  ]
  const title = t(`dashboard:sla.${promised}`)
  return (
    <ReportCard
      title={title}
      name={promised === 'resolution' ? 'resolutions' : 'first-responses'}
      query={useQuery(slaReport(scope))}
      view={(report) => {
        const total = report.total[promised]
        const all = decided(total)
        const isEmpty = all === 0
        const lines = linesOf(report).filter((line) => decided(line[promised]) > 0)
        return {
          text: isEmpty
            ? t('dashboard:sla.none')
            : t('dashboard:sla.text', { share: share(total.kept, all), kept: total.kept, all }),
          isEmpty,
          chart: () => (
            <>
              <RowBars
                label={title}
                rows={lines.map(({ key, title, [promised]: { kept, broken } }) => ({
                  key,
                  title,
                  end: t('dashboard:sla.end', { share: share(kept, kept + broken), kept, all: kept + broken }),
                  parts: [
                    { tone: 'kept', value: kept },
                    { tone: 'broken', value: broken },
                  ],
                }))}
              />
              <Legend
                items={[
                  { tone: 'kept', title: t('dashboard:sla.kept') },
                  { tone: 'broken', title: t('dashboard:sla.broken') },
                ]}
              />
            </>
          ),
          table: {
            columns: ['of', 'kept', 'broken', 'share'].map((name) => t(`dashboard:sla.${name as 'kept'}`)),
            rows: lines.map(({ key, title, [promised]: { kept, broken } }) => ({
              key,
              cells: [title, kept, broken, share(kept, kept + broken)],
            })),
          },
        }
      }}
    />
  )
}
