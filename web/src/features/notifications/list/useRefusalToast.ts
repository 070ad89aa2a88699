import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../lib/api/problem.ts'
import { toasts } from '../../../ui/feedback/toasts.ts'

/** Says that they are still unread, and why. */
export function useRefusalToast(): (error: Error) => void {
  const { t } = useTranslation(['notifications', 'common'])
  return useCallback(
    (error) =>
      toasts.add({ title: t('notifications:notRead'), description: t(`common:problem.${asFailure(error).code}`) }),
    [t],
  )
}
