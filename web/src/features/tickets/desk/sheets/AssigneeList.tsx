import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useListed } from '../../../../lib/i18n/useListed.ts'
import { Bar } from '../../../../ui/feedback/Bar.tsx'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { Skeleton } from '../../../../ui/feedback/Skeleton.tsx'
import { PickList } from '../../../../ui/primitives/PickList.tsx'
import { assignablePeople, assignableTeams } from '../../../people/desk/api.ts'
import type { Assignee } from './assigned-to.ts'
import { assigneeOf, personOption, teamOption } from './assignees.tsx'

interface AssigneeListProps {
  /** Whose it is now, as `currentValue` says it. */
  readonly current?: string | undefined
  readonly onAssign: (to: Assignee) => void
}

/** Everybody who may be given a ticket, and the teams: typing narrows the list, Enter picks the one that is marked. */
export function AssigneeList({ current, onAssign }: AssigneeListProps) {
  const { t } = useTranslation('tickets')
  const listed = useListed()
  const people = useQuery(assignablePeople)
  const teams = useQuery(assignableTeams)
  const error = people.error ?? teams.error

  if (error)
    return (
      <Failed
        title={t('assign.failed')}
        error={error}
        onRetry={() => {
          void people.refetch()
          void teams.refetch()
        }}
      />
    )
  if (!people.data || !teams.data)
    return (
      <Skeleton label={t('assign.loading')}>
        <div className="grid gap-5 py-3">
          <Bar className="w-2/3" />
          <Bar className="w-1/2" />
          <Bar className="w-3/5" />
        </div>
      </Skeleton>
    )
  const pick = (value: string) => {
    const to = assigneeOf(value, people.data, teams.data)
    if (to) onAssign(to)
  }
  return (
    <PickList
      label={t('assign.search')}
      groups={[
        { title: t('assign.people'), options: people.data.map((person) => personOption(person, listed)) },
        { title: t('assign.teams'), options: teams.data.map((team) => teamOption(team, listed)) },
      ].filter(({ options }) => options.length > 0)}
      current={current}
      none={t('assign.none')}
      onPick={pick}
    />
  )
}
