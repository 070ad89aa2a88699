import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Select } from '../../ui/primitives/Select.tsx'
import { assignableTeams } from '../people/desk/api.ts'
import { organizations } from './api.ts'
import { periods, type Scope } from './scope.ts'
import { offered, useOffered } from './useOffered.ts'
import { useOfferedScope } from './useOfferedScope.ts'

interface ScopeBarProps {
  readonly scope: Scope
  readonly change: (next: Partial<Scope>) => void
  /** Without the right to see the directory there is nothing to choose from. */
  readonly mayChooseWhose: boolean
}

/** Two beside one another on a phone, however narrow: a name that is longer is cut within its own field. */
const narrow = 'max-tablet:min-w-0 max-tablet:w-full max-tablet:truncate tablet:min-w-40 tablet:max-w-60'

/** How far back, and whose. */
export function ScopeBar({ scope, change, mayChooseWhose }: ScopeBarProps) {
  const { t } = useTranslation('dashboard')
  const { data: teams } = useQuery({ ...assignableTeams, select: offered, enabled: mayChooseWhose })
  const { data: orgs } = useQuery({ ...organizations, select: offered, enabled: mayChooseWhose })
  const team = useOffered('teams', teams, scope.team)
  const org = useOffered('orgs', orgs, scope.org)
  useOfferedScope(team.isGone, org.isGone, change)
  const named = (all: string, items: readonly { id: string; name: string }[] | undefined) => [
    { value: '', title: all },
    ...(items ?? []).map(({ id, name }) => ({ value: id, title: name })),
  ]
  return (
    <search
      aria-label={t('scope.label')}
      className="grid gap-3 max-tablet:w-full max-tablet:grid-cols-2 tablet:flex max-tablet:*:min-w-0 max-tablet:*:last:col-span-2"
    >
      {mayChooseWhose && (
        <>
          <Select
            label={t('scope.team')}
            options={named(t('scope.everyTeam'), team.items)}
            value={scope.team ?? ''}
            onChange={({ target }) => change({ team: target.value || undefined })}
            className={narrow}
          />
          <Select
            label={t('scope.org')}
            options={named(t('scope.everyOrg'), org.items)}
            value={scope.org ?? ''}
            onChange={({ target }) => change({ org: target.value || undefined })}
            className={narrow}
          />
        </>
      )}
      <Select
        label={t('scope.period')}
        options={periods.map((days) => ({ value: String(days), title: t('scope.days', { count: days }) }))}
        value={String(scope.days)}
        onChange={({ target }) => change({ days: periods.find((days) => String(days) === target.value) ?? 30 })}
        className={narrow}
      />
    </search>
  )
}
