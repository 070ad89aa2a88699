import type { Explanation } from '@atum-desk/contract/roles'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck, CircleX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { cx } from '../../../../ui/cx.ts'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { explanation } from './api.ts'
import { explainedActions, knownRule } from './explained.ts'
import { usePermissionWords } from './usePermissionWords.ts'
import { useRoleTitleByName } from './useRoleTitle.ts'

/** The decision, and every rule that it hangs on. */
export function ExplainAnswer({ asked }: { asked: Parameters<typeof explanation>[0] }) {
  const { t } = useTranslation('people')
  const wordsOf = usePermissionWords()
  const titleOf = useRoleTitleByName()
  const { data, error, refetch } = useQuery(explanation(asked))
  if (error) return <Failed title={t('roles.whyFailed')} error={error} onRetry={() => void refetch()} />
  if (!data) return null
  const reason = ({ rule, holds, detail }: Explanation['because'][number]) => {
    const name = knownRule(rule)
    if (!name) return detail
    return t(`rule.${name}.${holds ? 'holds' : 'breaks'}`, { role: isolated(titleOf(data.user.role)) })
  }
  const { user, allowed, because, permission, ticket } = data
  const action = explainedActions.find((one) => one === data.action)
  return (
    <section aria-live="polite" className="grid gap-3 rounded-panel border border-line bg-surface-2 p-4">
      <p className="flex items-start gap-2.5 font-semibold text-lead">
        <Icon of={allowed ? CircleCheck : CircleX} className={cx('mt-1 size-5', allowed ? 'text-ok' : 'text-danger')} />
        {t(allowed ? 'roles.can' : 'roles.cannot', { name: isolated(user.name) })}
      </p>
      <p className="text-text-2">
        {permission && wordsOf(permission)}
        {action &&
          ticket &&
          t('roles.onTicket', { action: t(`ticketAction.${action}`), number: isolated(ticket.number) })}
      </p>
      <ul className="grid gap-2">
        {because.map((one) => (
          <li key={one.rule} className="flex items-start gap-2.5">
            <Icon
              of={one.holds ? CircleCheck : CircleX}
              className={cx('mt-0.5 size-4', one.holds ? 'text-ok' : 'text-danger')}
            />
            <span>
              <span className="sr-only">{t(one.holds ? 'rule.yes' : 'rule.no')} </span>
              {reason(one)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
