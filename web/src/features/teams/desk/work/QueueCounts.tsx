import type { TeamWorkload } from '@atum-desk/contract/assignment'
import { useTranslation } from 'react-i18next'

/** How much there is, and how many to do it. */
export function QueueCounts({ team: { strategy, waiting, working, onDuty } }: { team: TeamWorkload }) {
  const { t } = useTranslation('teams')
  const counts = { waiting, working, onDuty }
  return (
    <div className="grid gap-2.5">
      <dl className="grid grid-cols-3 gap-2.5">
        {(['waiting', 'working', 'onDuty'] as const).map((name) => (
          <div
            key={name}
            className="flex flex-col-reverse justify-end gap-0.5 rounded-control border border-line bg-surface-2 px-3.5 py-2.5"
          >
            <dt className="text-meta text-text-2">{t(`work.${name}`)}</dt>
            <dd className="font-semibold text-heading tabular-nums">{counts[name]}</dd>
          </div>
        ))}
      </dl>
      <p className="text-meta text-text-2">{t(`strategy.${strategy}Text`)}</p>
    </div>
  )
}
