import type { TeamWorkload } from '@atum-desk/contract/assignment'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paramsFrom } from '../../../tickets/desk/list/filter-params.ts'
import { mine } from '../../../tickets/desk/list/filters.ts'

/** The open tickets of a team that nobody has. */
const queueAddress = (team: string) => `/tickets?${paramsFrom({ ...mine, assignee: 'none', team })}`

/** How much there is, the queue leading to its tickets, and how many there are to do it. */
export function QueueCounts({ team: { team, strategy, waiting, working, onDuty } }: { team: TeamWorkload }) {
  const { t } = useTranslation('teams')
  const counts = { waiting, working, onDuty }
  return (
    <div className="grid gap-2.5">
      <dl className="grid grid-cols-3 gap-2.5">
        {(['waiting', 'working', 'onDuty'] as const).map((name) => (
          <div
            key={name}
            className="relative flex flex-col-reverse justify-end gap-0.5 rounded-control border border-line bg-surface-2 px-3.5 py-2.5 has-[a:hover]:border-line-strong"
          >
            <dt className="text-meta text-text-2">{t(`work.${name}`)}</dt>
            <dd className="font-semibold text-heading tabular-nums">{counts[name]}</dd>
            {name === 'waiting' && waiting > 0 && (
              <dd>
                <Link
                  to={queueAddress(team.id)}
                  className="rounded-nav text-link text-meta underline underline-offset-2 after:absolute after:inset-0"
                >
                  {t('work.queue')}
                </Link>
              </dd>
            )}
          </div>
        ))}
      </dl>
      <p className="text-meta text-text-2">{t(`strategy.${strategy}Text`)}</p>
    </div>
  )
}
