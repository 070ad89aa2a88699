import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { groupNames, staffGroups } from '../../events.ts'
import { notificationRules } from './api.ts'
import { RuleHead } from './RuleHead.tsx'
import { RuleRow } from './RuleRow.tsx'
import { RulesSkeleton } from './RulesSkeleton.tsx'
import { useRuleChange } from './useRuleChange.ts'

/** Who is told of what by which way. A box that is turned over holds from the next event on. */
export function RuleMatrix() {
  const { t } = useTranslation(['channels', 'notifications'])
  const { data, error, refetch } = useQuery(notificationRules)
  const change = useRuleChange()
  if (!data)
    return error ? (
      <Failed isPage title={t('channels:rules.failed')} error={error} onRetry={() => void refetch()} />
    ) : (
      <RulesSkeleton />
    )
  return (
    <div className="grid gap-8">
      {groupNames.map((group) => (
        <section key={group} aria-labelledby={`rules-${group}`} className="grid gap-2">
          <RuleHead id={`rules-${group}`} title={t(`notifications:preferences.group.${group}`)} />
          {data.items
            .filter(({ event }) => staffGroups[group].includes(event))
            .map((rule) => (
              <RuleRow key={rule.event} rule={rule} onChange={change} />
            ))}
        </section>
      ))}
    </div>
  )
}
