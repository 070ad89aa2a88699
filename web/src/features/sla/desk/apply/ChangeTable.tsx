import type { SlaClockChange } from '@atum-desk/contract/sla-applications'
import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Standing } from './Standing.tsx'

/** Clock by clock: what it runs by now, and what it would run by. Under one another on a phone. */
export function ChangeTable({ changes }: { changes: readonly SlaClockChange[] }) {
  const { t } = useTranslation('sla')
  return (
    <ul aria-label={t('apply.changes')} className="rounded-control border border-line">
      {changes.map((change) => (
        <li
          key={`${change.ticket.id} ${change.clock}`}
          className="grid gap-x-4 gap-y-2 border-line border-b px-3.5 py-3 last:border-0 tablet:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_minmax(0,1fr)]"
        >
          <div className="grid content-start gap-0.5">
            <Link
              to={`/tickets/${change.ticket.number}`}
              className="w-fit max-w-full truncate font-medium underline-offset-2 hover:underline"
            >
              <bdi className="me-2 font-mono text-meta text-text-2">{change.ticket.number}</bdi>
              <bdi>{change.ticket.title}</bdi>
            </Link>
            <p className="text-meta text-text-2">
              {t(`clock.${change.clock}`)} · {t(`apply.change.${change.change}`)}
            </p>
            {change.breachesAtOnce && (
              <p className="flex items-center gap-1.5 text-danger text-meta">
                <Icon of={TriangleAlert} className="size-3.5" />
                {t('apply.atOnce')}
              </p>
            )}
          </div>
          <Standing label={t('apply.from')} standing={change.from} />
          <Standing label={t('apply.to')} standing={change.to} />
        </li>
      ))}
    </ul>
  )
}
