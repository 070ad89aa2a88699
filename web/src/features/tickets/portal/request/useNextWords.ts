import type { Ticket } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'

/** What happens next, in a sentence. */
export function useNextWords({ status, assignee, team, allowedActions }: Ticket): string {
  const { t } = useTranslation('request')
  const name = assignee?.name ?? team?.name
  if (status === 'ASSIGNED' || status === 'IN_PROGRESS')
    return name ? t(`next.${status}`, { name }) : t(`next.${status}Nobody`)
  if (status === 'RESOLVED' && !allowedActions.includes('close')) return t('next.RESOLVEDOther')
  return t(`next.${status}`)
}
