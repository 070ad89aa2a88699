import type { ConsideredRule, SlaMatch } from '@atum-desk/contract/sla-policies'
import { CircleCheck, CircleMinus, CircleX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { workingTime } from '../../../../lib/time/working-time.ts'
import { cx } from '../../../../ui/cx.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'

/** The policy and what it promises, or that nothing is; and below, what each rule said, in their order. */
export function MatchAnswer({ match: { policy, targets, considered } }: { match: SlaMatch }) {
  const { t } = useTranslation('sla')
  const { locale } = useLocale()
  return (
    <div className="grid gap-4">
      <div role="status" className="grid gap-2 rounded-control border border-gold bg-surface-2 p-3">
        {policy ? (
          <Link
            to={`/admin/sla/${policy.id}`}
            className="w-fit font-semibold text-gold-text underline-offset-2 hover:underline"
          >
            <bdi>{policy.name}</bdi>
          </Link>
        ) : (
          <p className="font-semibold">{t('match.none')}</p>
        )}
        <dl className="grid gap-1">
          {targets.map(({ clock, minutes }) => (
            <div key={clock} className="flex justify-between gap-3">
              <dt className="text-text-2">{t(`clock.${clock}`)}</dt>
              <dd className="tabular-nums">{workingTime(minutes, locale)}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className="grid gap-2">
        <h3 className="font-medium text-meta text-muted">{t('match.why')}</h3>
        <ol className="grid gap-2">
          {considered.map((rule) => (
            <Rule key={rule.policy.id} rule={rule} />
          ))}
        </ol>
      </div>
    </div>
  )
}

const looks = {
  matched: { icon: CircleCheck, colour: 'text-ok' },
  other_organization: { icon: CircleX, colour: 'text-muted' },
  other_priority: { icon: CircleX, colour: 'text-muted' },
  other_service: { icon: CircleX, colour: 'text-muted' },
  behind_the_match: { icon: CircleMinus, colour: 'text-muted' },
} as const satisfies Record<ConsideredRule['outcome'], object>

function Rule({ rule: { policy, outcome } }: { rule: ConsideredRule }) {
  const { t } = useTranslation('sla')
  const { icon, colour } = looks[outcome]
  return (
    <li className="flex gap-2.5">
      <Icon of={icon} className={cx('mt-0.5 size-4', colour)} />
      <span className="grid min-w-0">
        <bdi className={cx('truncate', outcome === 'matched' && 'font-medium')}>{policy.name}</bdi>
        <span className="text-meta text-text-2">{t(`outcome.${outcome}`)}</span>
      </span>
    </li>
  )
}
