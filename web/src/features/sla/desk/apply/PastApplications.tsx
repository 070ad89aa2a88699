import type { SlaApplication } from '@atum-desk/contract/sla-applications'
import { Check, CircleSlash, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Chip } from '../../../../ui/primitives/Chip.tsx'
import { DateTime } from '../../../../ui/text/DateTime.tsx'

const looks = {
  waiting: { icon: Check, colour: 'text-muted' },
  running: { icon: Check, colour: 'text-muted' },
  done: { icon: Check, colour: 'text-ok' },
  cancelled: { icon: CircleSlash, colour: 'text-muted' },
  stopped: { icon: TriangleAlert, colour: 'text-warn' },
} as const satisfies Record<SlaApplication['state'], object>

/** What was applied before: by whom, when, and what came of it. */
export function PastApplications({ items }: { items: readonly SlaApplication[] }) {
  const { t } = useTranslation('sla')
  if (items.length === 0) return null
  return (
    <section aria-labelledby="past" className="grid gap-2.5">
      <h2 id="past" className="font-medium">
        {t('apply.past')}
      </h2>
      <ul className="rounded-control border border-line">
        {items.map(({ id, state, createdAt, createdBy, counts }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-line border-b px-3.5 py-2.5 last:border-0"
          >
            <Chip>
              <Icon of={looks[state].icon} className={`size-3.5 ${looks[state].colour}`} />
              {t(`apply.state.${state}`)}
            </Chip>
            <span className="min-w-0 flex-1 text-text-2">
              {t('apply.outcome', {
                name: isolated(createdBy.name),
                changed: counts.changed,
                total: counts.processed,
                clocks: counts.clocksChanged,
              })}
              {counts.failed > 0 && ` ${t('apply.someFailed', { count: counts.failed })}`}
            </span>
            <span className="text-meta text-muted tabular-nums">
              <DateTime instant={createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
