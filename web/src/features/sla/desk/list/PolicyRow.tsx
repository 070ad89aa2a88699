import type { SlaPolicy } from '@atum-desk/contract/sla-policies'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { workingTime } from '../../../../lib/time/working-time.ts'
import { MoveButtons } from '../../../admin/fields/MoveButtons.tsx'
import { PriorityMark } from '../../../tickets/marks/PriorityMark.tsx'
import { priorities } from '../edit/policy-form.ts'

interface PolicyRowProps {
  readonly policy: SlaPolicy
  /** Its place in its group, from 1, of how many. */
  readonly nth: number
  readonly of: number
  readonly conditions: readonly string[]
  readonly calendar: string | undefined
  readonly onMove: (step: -1 | 1) => void
}

/** A rule: where it stands, for which tickets it is, and what it promises. */
export function PolicyRow({ policy, nth, of, conditions, calendar, onMove }: PolicyRowProps) {
  const { t } = useTranslation('sla')
  return (
    <li
      data-policy={policy.id}
      className="relative flex gap-3 border-line border-b px-4 py-3 hover:bg-surface-2 tablet:px-6"
    >
      <span
        aria-hidden="true"
        className="mt-0.5 grid size-6 flex-none place-items-center rounded-pill border border-line-strong text-meta text-text-2 tabular-nums"
      >
        {nth}
      </span>
      <div className="grid min-w-0 flex-1 gap-1.5">
        <Link
          to={`/admin/sla/${policy.id}`}
          data-admin-row
          className="w-fit max-w-full truncate font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-focus focus-visible:after:-outline-offset-2"
        >
          <bdi>{policy.name}</bdi>
        </Link>
        <p className="text-text-2">{conditions.length > 0 ? conditions.join(' · ') : t('rule.any')}</p>
        <Promises policy={policy} />
        <p className="text-meta text-muted">
          <bdi>{calendar}</bdi>
          {policy.escalations.length > 0 && ` · ${t('rule.steps', { count: policy.escalations.length })}`}
        </p>
      </div>
      <span className="relative z-1 flex items-start">
        <MoveButtons name={policy.name} isFirst={nth === 1} isLast={nth === of} onMove={onMove} />
      </span>
    </li>
  )
}

function Promises({ policy: { targets, priorities: own } }: { policy: SlaPolicy }) {
  const { t } = useTranslation('sla')
  const { locale } = useLocale()
  const shown = own.length > 0 ? priorities.filter((priority) => own.includes(priority)) : priorities
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-meta text-text-2 tabular-nums">
      {shown.map((priority) => (
        <li key={priority} className="flex items-center gap-1.5">
          <PriorityMark priority={priority} />
          <span>
            {t('rule.promise', {
              reply: workingTime(targets[priority].firstResponseMinutes, locale),
              solution: workingTime(targets[priority].resolutionMinutes, locale),
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}
