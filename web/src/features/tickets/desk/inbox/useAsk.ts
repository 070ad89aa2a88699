import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { createAttempt } from '../../../../lib/api/attempt.ts'
import { useDraft } from '../../../../lib/storage/useDraft.ts'
import { toasts } from '../../../../ui/feedback/toasts.ts'
import { useUser } from '../../../session/useSession.ts'
import { say } from '../api/commands.ts'
import { ticketKeys } from '../api/keys.ts'
import { draftNames } from '../sheets/drafts.ts'

/**
 * Asks the customer, publicly, before the gate (TKT-6): the ticket stays NEW, and no clock runs. What was typed stays
 * until it has arrived.
 */
export function useAsk({ id, number }: TicketSummary, onSent: () => void) {
  const { t } = useTranslation('tickets')
  const client = useQueryClient()
  const navigate = useNavigate()
  const draft = useDraft(useUser().id, draftNames.ask(id))
  const attempt = useRef(createAttempt())
  // A second press comes before the button has been drawn as busy.
  const isOnItsWay = useRef(false)

  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: string) => say(id, { body, internal: false }, attempt.current.keyFor({ id, body })),
    onSuccess: (_comment, body) => {
      attempt.current.arrived()
      draft.sent(body)
      toasts.add({
        title: t('ask.done', { number }),
        actionProps: { children: t('action.open'), onClick: () => void navigate(`/tickets/${number}`) },
      })
    },
    onSettled: () => {
      isOnItsWay.current = false
      void client.invalidateQueries({ queryKey: ticketKeys.all })
    },
  })

  const send = () => {
    if (isOnItsWay.current) return
    isOnItsWay.current = true
    // Called only while the sheet is still open: who has closed it is not moved on.
    mutate(draft.text.trim(), { onSuccess: onSent })
  }
  return { draft, send, isBusy: isPending, refusal: error ? { error, changes: [] } : undefined }
}
