import type { SlaPolicy } from '@atum-desk/contract/sla-policies'
import { useTranslation } from 'react-i18next'
import { usePolicyWords } from '../usePolicyWords.ts'
import { inOrder } from './order.ts'
import { PolicyRow } from './PolicyRow.tsx'
import { usePolicyNames } from './usePolicyNames.ts'

interface PolicyGroupsProps {
  readonly policies: readonly SlaPolicy[]
  readonly onMove: (id: string, step: -1 | 1) => void
}

/** In the order in which they are looked at: those of one organization, then those for all. */
export function PolicyGroups({ policies, onMove }: PolicyGroupsProps) {
  const { t } = useTranslation('sla')
  const names = usePolicyNames(policies)
  const conditionsOf = usePolicyWords(names)
  const [own, forAll] = inOrder(policies)
  const groups = [
    { key: 'own', policies: own },
    { key: 'forAll', policies: forAll },
  ] as const
  return groups
    .filter((group) => group.policies.length > 0)
    .map((group) => (
      <section key={group.key} aria-labelledby={`sla-${group.key}`}>
        <h2 id={`sla-${group.key}`} className="bg-surface-2 px-4 py-2 font-medium text-meta text-muted tablet:px-6">
          {t(own.length > 0 ? `group.${group.key}` : 'group.all')}
        </h2>
        <ol>
          {group.policies.map((policy, at) => (
            <PolicyRow
              key={policy.id}
              policy={policy}
              nth={at + 1}
              of={group.policies.length}
              conditions={conditionsOf(policy)}
              calendar={names.calendar(policy.calendarId)}
              onMove={(step) => onMove(policy.id, step)}
            />
          ))}
        </ol>
      </section>
    ))
}
