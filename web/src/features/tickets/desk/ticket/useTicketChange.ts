import type { Ticket } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../../lib/api/problem.ts'
import { toasts } from '../../../../ui/feedback/toasts.ts'
import { type Change, useChange } from '../api/useChange.ts'
import { useMeanwhile } from '../api/useMeanwhile.ts'
import { useDifferenceWords } from './useDifferenceWords.ts'

/** A change that is shown at once. Refused, it goes back, and a toast says why and what others have changed. */
export function useTicketChange(number: string) {
  const { t } = useTranslation(['tickets', 'common'])
  const words = useDifferenceWords()
  const meanwhile = useMeanwhile()
  const { mutateAsync } = useChange(number)

  return async (change: Change): Promise<boolean> => {
    let seen: Ticket | undefined
    const send = (ticket: Ticket) => {
      seen = ticket
      return change.send(ticket)
    }
    try {
      await mutateAsync({ ...change, send })
      return true
    } catch (error) {
      const changes = seen ? (await meanwhile(seen)).changes : []
      toasts.add({
        title: t('tickets:change.refused', { number }),
        description: [t(`common:problem.${asFailure(error).code}`), ...changes.map(words)].join(' '),
        priority: 'high',
      })
      return false
    }
  }
}
