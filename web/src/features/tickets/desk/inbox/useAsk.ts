import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useDraft } from '../../../../lib/storage/useDraft.ts'
import { toasts } from '../../../../ui/feedback/toasts.ts'
import { useUser } from '../../../session/useSession.ts'
import { ticketKeys } from '../api/keys.ts'
import { ticketByNumber } from '../api/queries.ts'
import { sayOnce } from '../api/say-once.ts'
import { useSaying } from '../api/useSaying.ts'
import { type Warning, warningForQuestion } from '../composer/warnings.ts'
import { usePresence } from '../presence/usePresence.ts'
import { draftNames } from '../sheets/drafts.ts'
import type { Refusal } from '../sheets/useSheetChange.ts'

/**
 * Asks the customer, publicly, before the gate (TKT-6): the ticket stays NEW, and no clock runs. What was typed stays
 * until it has arrived.
 */
export function useAsk({ id, number }: TicketSummary, onSent: () => void) {
  const { t } = useTranslation('tickets')
  const client = useQueryClient()
  const navigate = useNavigate()
  const draft = useDraft(useUser().id, draftNames.ask(id))
  const presence = usePresence(id)
  const { data: now } = useQuery(ticketByNumber(number))
  const [warning, warn] = useState<Warning>()
  const [refusal, setRefusal] = useState<Refusal>()

  const { send, isBusy } = useSaying(id, false, {
    mutationFn: async (body: string) => void (await sayOnce(id, { body, internal: false })),
    onSuccess: (_, body) => {
      draft.sent(body)
      toasts.add({
        title: t('ask.done', { number }),
        actionProps: { children: t('action.open'), onClick: () => void navigate(`/tickets/${number}`) },
      })
    },
    onSettled: () => void client.invalidateQueries({ queryKey: ticketKeys.all }),
    // Who has closed the sheet is not moved on.
    onEnd: (error) => (error ? setRefusal({ error, changes: [] }) : onSent()),
  })

  const leave = () => {
    warn(undefined)
    setRefusal(undefined)
    presence.onRest()
    send(draft.text.trim())
  }
  const submit = () => {
    const found = warningForQuestion({ status: now?.status, typing: presence.typing })
    if (found) warn(found)
    else leave()
  }
  const write = (text: string) => {
    warn(undefined)
    presence.onTyping()
    draft.set(text)
  }
  return { text: draft.text, write, submit, leave, stay: () => warn(undefined), isBusy, warning, refusal }
}
