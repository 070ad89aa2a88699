import type { NotificationRules } from '@atum-desk/contract/notification-rules'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../../lib/api/problem.ts'
import { toasts } from '../../../../ui/feedback/toasts.ts'
import { changeRules, notificationRules } from './api.ts'
import { type RuleChange, withChanges, withoutChanges } from './rules.ts'

const { queryKey } = notificationRules

/** Shown at once. Refused, the box turns back, and it is said why. */
export function useRuleChange(): (changes: RuleChange[]) => void {
  const client = useQueryClient()
  const { t } = useTranslation(['channels', 'common'])
  const { mutate } = useMutation({
    mutationKey: [...queryKey, 'change'],
    scope: { id: 'notification-rules' },
    mutationFn: (changes: RuleChange[]) => changeRules({ changes }),
    onMutate: async (changes) => {
      await client.cancelQueries({ queryKey })
      const before = client.getQueryData(queryKey)
      client.setQueryData<NotificationRules>(queryKey, (rules) => rules && withChanges(rules, changes))
      return before
    },
    onError: (error, changes, before) => {
      if (before)
        client.setQueryData<NotificationRules>(queryKey, (rules) => rules && withoutChanges(rules, before, changes))
      toasts.add({
        title: t('channels:rules.notSaved'),
        description: t(`common:problem.${asFailure(error).code}`),
      })
    },
    onSettled: () => {
      // While more changes wait, the table shows all of them; the last one reads what has become of it.
      if (client.isMutating({ mutationKey: [...queryKey, 'change'] }) <= 1) void client.invalidateQueries({ queryKey })
    },
  })
  return mutate
}
