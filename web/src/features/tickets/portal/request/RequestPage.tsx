import type { Ticket } from '@atum-desk/contract/tickets'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { useUser } from '../../../session/useSession.ts'
import { conversationOf } from '../api.ts'
import { conversationFrom } from '../conversation.ts'
import { AnswersPanel } from './AnswersPanel.tsx'
import { CancelRequest } from './CancelRequest.tsx'
import { Details } from './Details.tsx'
import { FilesPanel } from './FilesPanel.tsx'
import { KeptInformed } from './KeptInformed.tsx'
import { NextStep } from './NextStep.tsx'
import { ReplyOrWhyNot } from './ReplyOrWhyNot.tsx'
import { RequestHeader } from './RequestHeader.tsx'
import { Talk } from './Talk.tsx'
import { TalkSkeleton } from './TalkSkeleton.tsx'

/** On a phone: what is next, the conversation, the reply, the details. Beside each other where there is room. */
export function RequestPage({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('request')
  const user = useUser()
  const { data, error, refetch } = useQuery(conversationOf(ticket.id))
  const requesterId = ticket.requester.id
  const conversation = useMemo(() => data && conversationFrom(data, requesterId), [data, requesterId])
  return (
    <div className="grid grid-cols-1 gap-5">
      <RequestHeader ticket={ticket} />
      <div className="grid grid-cols-1 items-start gap-5 split:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid grid-cols-1 gap-5">
          <NextStep ticket={ticket} />
          {!data && !error && <TalkSkeleton />}
          {!data && error && <Failed title={t('talk.failed')} error={error} onRetry={() => void refetch()} />}
          {conversation && <Talk ticket={ticket} conversation={conversation} userId={user.id} />}
          {conversation && <ReplyOrWhyNot ticket={ticket} />}
        </div>
        <aside aria-label={t('page.details')} className="grid grid-cols-1 gap-5">
          <Details ticket={ticket} />
          <AnswersPanel fields={ticket.fields} />
          {conversation && <FilesPanel files={conversation.files} />}
          <KeptInformed ticket={ticket} />
          <CancelRequest ticket={ticket} />
        </aside>
      </div>
    </div>
  )
}
