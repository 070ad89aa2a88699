import type { Reference } from '@atum-desk/contract/common'
import type { Person } from '@atum-desk/contract/people'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Bar } from '../../../../ui/feedback/Bar.tsx'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { Skeleton } from '../../../../ui/feedback/Skeleton.tsx'
import { RefusalNotice } from '../sheets/RefusalNotice.tsx'
import { useSheetChange } from '../sheets/useSheetChange.ts'
import { PeopleForm } from './PeopleForm.tsx'

interface PeopleChoiceProps {
  readonly ticket: Ticket
  readonly text: string
  readonly query: UseQueryResult<readonly Person[]>
  readonly first: readonly Reference[]
  readonly isStaff: boolean
  readonly send: (id: string, userIds: string[]) => Promise<Ticket>
  readonly onClose: () => void
}

/** Who else is told of a ticket: all of them at once, in place of those who were. */
export function PeopleChoice({ ticket, text, query, first, isStaff, send, onClose }: PeopleChoiceProps) {
  const { t } = useTranslation('ticket')
  const change = useSheetChange(ticket, onClose)
  if (query.error && !query.data)
    return <Failed title={t('people.failed')} error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data)
    return (
      <Skeleton label={t('people.loading')}>
        <div className="grid gap-5 py-3">
          <Bar className="w-2/3" />
          <Bar className="w-1/2" />
          <Bar className="w-3/5" />
        </div>
      </Skeleton>
    )
  return (
    <PeopleForm
      {...{ first, isStaff, onClose }}
      people={query.data}
      isBusy={change.isBusy}
      problem={
        <>
          <p className="text-text-2">{text}</p>
          <RefusalNotice refusal={change.refusal} />
        </>
      }
      onSave={(ids) => change.send(({ id }) => send(id, ids))}
    />
  )
}
