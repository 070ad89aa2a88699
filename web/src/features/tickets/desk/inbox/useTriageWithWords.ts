import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { asFailure } from '../../../../lib/api/problem.ts'
import { writeDraft } from '../../../../lib/storage/draft.ts'
import { toasts } from '../../../../ui/feedback/toasts.ts'
import { useUser } from '../../../session/useSession.ts'
import { type Triage, useTriage } from '../api/useTriage.ts'
import { draftNames } from '../sheets/drafts.ts'

/** Accepts or declines, and says how it went, wherever the person is by then. */
export function useTriageWithWords(reopen: (ticket: TicketSummary) => void) {
  const { t } = useTranslation(['tickets', 'common'])
  const user = useUser()
  const navigate = useNavigate()

  const { mutate } = useTriage({
    done: ({ outcome, ticket: { id, number } }) => {
      if (outcome === 'reject') writeDraft(user.id, draftNames.decline(id), '')
      toasts.add({
        title: t(`tickets:${outcome}.done`, { number }),
        actionProps: { children: t('tickets:action.open'), onClick: () => void navigate(`/tickets/${number}`) },
      })
    },
    refused: ({ outcome, ticket: { number } }, error) =>
      toasts.add({
        title: t(`tickets:${outcome}.refused`, { number }),
        description: t(`common:problem.${asFailure(error).code}`),
        priority: 'high',
      }),
  })

  return (triage: Triage) =>
    mutate(triage, {
      // TanStack Query calls this only while the page is still open: nobody is pulled back from another one.
      onError: () => reopen(triage.ticket),
    })
}
