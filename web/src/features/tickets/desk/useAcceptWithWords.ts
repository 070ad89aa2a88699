import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../lib/api/problem.ts'
import { toasts } from '../../../ui/feedback/toasts.ts'
import { type Acceptance, useAcceptTicket } from '../api.ts'

/** Accepts, and says how it went, wherever the person is by then. */
export function useAcceptWithWords(reopen: (ticket: TicketSummary) => void) {
  const { t } = useTranslation(['tickets', 'common'])

  const { mutate } = useAcceptTicket({
    accepted: ({ number }) => toasts.add({ title: t('tickets:accept.done', { number }) }),
    refused: ({ number }, error) =>
      toasts.add({
        title: t('tickets:accept.refused', { number }),
        description: t(`common:problem.${asFailure(error).code}`),
        priority: 'high',
      }),
  })

  return (acceptance: Acceptance) =>
    mutate(acceptance, {
      // TanStack Query calls this only while the page is still open: nobody is pulled back from another one.
      onError: () => reopen(acceptance.ticket),
    })
}
