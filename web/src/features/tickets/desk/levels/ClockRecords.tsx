import type { Ticket } from '@atum-desk/contract/tickets'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { DateTime } from '../../../../ui/text/DateTime.tsx'
import { clocksOf } from './api.ts'
import { nameOf } from './clock-names.ts'

/** What has happened to the clocks, those of former messages too. Read when it is opened. */
export function ClockRecords({ ticket: { id } }: { ticket: Ticket }) {
  const { t } = useTranslation(['tickets', 'ticket'])
  const [isOpen, open] = useState(false)
  const { data, error, refetch } = useQuery({ ...clocksOf(id), enabled: isOpen })
  return (
    <details onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary className="w-fit cursor-pointer rounded-nav font-semibold">{t('ticket:levels.record')}</summary>
      {error && !data && <Failed title={t('ticket:levels.failed')} error={error} onRetry={() => void refetch()} />}
      <ol className="mt-3 grid gap-4">
        {data?.items.map((record) => (
          <li key={record.id} className="grid gap-1">
            <p className="font-medium">{t(`tickets:sla.${nameOf[record.kind]}.name`)}</p>
            <ol className="grid gap-1 text-meta text-text-2 tabular-nums">
              {record.events.map((event) => (
                <li key={`${event.type} ${event.at}`} className="flex flex-wrap justify-between gap-x-4">
                  <span>
                    {t(`ticket:levels.event.${event.type}`)}
                    {event.actor && ` · ${isolated(event.actor.name)}`}
                  </span>
                  <DateTime instant={event.at} />
                </li>
              ))}
              {record.milestones.map(({ kind, at }) => (
                <li key={`${kind} ${at}`} className="flex flex-wrap justify-between gap-x-4">
                  <span>{t(`ticket:levels.milestone.${kind}`)}</span>
                  <DateTime instant={at} />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </details>
  )
}
