import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { usePromiseWords } from './usePromiseWords.ts'

interface CardWords {
  readonly words: string
  readonly isLate: boolean
}

/** What a request in a list wants, or what was promised for it, in one line. Undefined when there is nothing to say. */
export function useCardWords({ status, sla, allowedActions }: TicketSummary): CardWords | undefined {
  const { t } = useTranslation('portal')
  const [promised] = usePromiseWords(sla)
  if (status === 'NEW') return { words: t('promise.NEW'), isLate: false }
  if (status === 'WAITING_CUSTOMER') return { words: t('promise.WAITING_CUSTOMER'), isLate: false }
  if (status === 'RESOLVED' && allowedActions.includes('close')) return { words: t('promise.RESOLVED'), isLate: false }
  return promised
}
