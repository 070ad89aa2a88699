import type { Assignment } from '@atum-desk/contract/assignment'
import type { Ticket } from '@atum-desk/contract/tickets'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { DateTime } from '../../../../ui/text/DateTime.tsx'
import { assignmentsOf } from '../people/api.ts'
import { useRoleWords } from '../people/roles.ts'

/** Who had it, from when to when. Read when it is opened. */
export function Assignments({ ticket: { id } }: { ticket: Ticket }) {
  const { t } = useTranslation('ticket')
  const roleWords = useRoleWords()
  const [isOpen, open] = useState(false)
  const { data, error, refetch } = useQuery({ ...assignmentsOf(id), enabled: isOpen })
  const whose = ({ assignee, team, role }: Assignment) =>
    assignee?.name ?? team?.name ?? (role === null ? t('history.nobody') : roleWords(role))
  return (
    <details
      onToggle={({ currentTarget }) => open(currentTarget.open)}
      className="border-line border-b px-5 py-4 last:border-b-0"
    >
      <summary className="w-fit cursor-pointer rounded-nav font-semibold">{t('history.title')}</summary>
      {error && !data && <Failed title={t('history.failed')} error={error} onRetry={() => void refetch()} />}
      <ol className="mt-2 grid gap-2.5">
        {data?.items.map((one) => (
          <li key={`${one.from} ${whose(one)}`} className="grid gap-0.5 border-line-strong border-s-2 ps-3">
            <bdi className="font-medium">{whose(one)}</bdi>
            <span className="text-meta text-muted">
              <DateTime instant={one.from} />
              {one.to && ' – '}
              {one.to && <DateTime instant={one.to} />}
            </span>
            {one.by && <span className="text-meta text-muted">{t('history.by', { name: isolated(one.by.name) })}</span>}
          </li>
        ))}
      </ol>
      {data?.items.length === 0 && <p className="mt-2 text-text-2">{t('history.empty')}</p>}
    </details>
  )
}
