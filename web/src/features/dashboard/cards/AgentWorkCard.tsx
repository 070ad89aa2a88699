import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { listAddress } from '../../tickets/desk/list/list-address.ts'
import { backlogReport } from '../api.ts'
import { Legend } from '../charts/Legend.tsx'
import { RowBars } from '../charts/RowBars.tsx'
import type { Scope } from '../scope.ts'
import { ReportCard } from './ReportCard.tsx'

/** More bars than that are a wall; the table has them all. */
const mostBars = 10
const open = 'ACCEPTED,ASSIGNED,IN_PROGRESS,WAITING_CUSTOMER'

export function AgentWorkCard({ scope }: { scope: Scope }) {
  const { t } = useTranslation('dashboard')
  return (
    <ReportCard
      title={t('agents.title')}
      name="work-by-agent"
      query={useQuery(backlogReport(scope))}
      view={({ agents }) => ({
        text: agents.length > mostBars ? t('agents.most', { count: mostBars }) : t('agents.text'),
        isEmpty: agents.length === 0,
        chart: () => (
          <>
            <RowBars
              label={t('agents.title')}
              most={Math.max(...agents.map(({ inHand }) => inHand))}
              rows={agents.slice(0, mostBars).map(({ agent, inHand, waiting, breached }) => ({
                key: agent.id,
                title: agent.name,
                end: [t('open', { count: inHand }), ...(breached > 0 ? [t('late', { count: breached })] : [])].join(
                  ' · ',
                ),
                parts: [
                  { tone: 'inHand', value: inHand - waiting },
                  { tone: 'waiting', value: waiting },
                ],
              }))}
            />
            <Legend
              items={[
                { tone: 'inHand', title: t('agents.atWork') },
                { tone: 'waiting', title: t('agents.waiting') },
              ]}
            />
          </>
        ),
        table: {
          columns: [t('agents.agent'), t('agents.inHand'), t('agents.waiting'), t('lateTitle')],
          rows: agents.map(({ agent, inHand, waiting, breached }) => ({
            key: agent.id,
            cells: [agent.name, inHand, waiting, breached],
            to: listAddress({ status: open, assigneeId: agent.id, teamId: scope.team, orgId: scope.org }),
          })),
        },
      })}
    />
  )
}
