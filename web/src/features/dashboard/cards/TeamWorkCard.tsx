import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { backlogReport } from '../api.ts'
import { Legend } from '../charts/Legend.tsx'
import { RowBars } from '../charts/RowBars.tsx'
import type { Scope } from '../scope.ts'
import { ReportCard } from './ReportCard.tsx'

export function TeamWorkCard({ scope }: { scope: Scope }) {
  const { t } = useTranslation('dashboard')
  return (
    <ReportCard
      title={t('teams.title')}
      name="work-by-team"
      query={useQuery(backlogReport(scope))}
      view={({ teams }) => {
        const lines = teams.map((one) => ({
          ...one,
          key: one.team?.id ?? 'none',
          title: one.team?.name ?? t('noTeam'),
          all: one.unassigned + one.inHand,
        }))
        const unassigned = lines.reduce((sum, one) => sum + one.unassigned, 0)
        return {
          text: t('teams.text', { count: unassigned }),
          isEmpty: lines.length === 0,
          chart: () => (
            <>
              <RowBars
                label={t('teams.title')}
                most={Math.max(...lines.map(({ all }) => all))}
                rows={lines.map(({ key, title, all, unassigned, inHand, breached }) => ({
                  key,
                  title,
                  end: [t('open', { count: all }), ...(breached > 0 ? [t('late', { count: breached })] : [])].join(
                    ' · ',
                  ),
                  parts: [
                    { tone: 'unassigned', value: unassigned },
                    { tone: 'inHand', value: inHand },
                  ],
                }))}
              />
              <Legend
                items={[
                  { tone: 'unassigned', title: t('teams.unassigned') },
                  { tone: 'inHand', title: t('teams.inHand') },
                ]}
              />
            </>
          ),
          table: {
            columns: [t('teams.team'), t('teams.unassigned'), t('teams.inHand'), t('lateTitle')],
            rows: lines.map(({ key, title, unassigned, inHand, breached }) => ({
              key,
              cells: [title, unassigned, inHand, breached],
            })),
          },
        }
      }}
    />
  )
}
