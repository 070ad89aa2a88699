import type { MailTemplate } from '@atum-desk/contract/mail'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../ui/feedback/useSay.ts'
import { Button } from '../../../../ui/primitives/Button.tsx'
import type { PickOption } from '../../../../ui/primitives/pick-list.ts'
import { testMessage } from './api.ts'
import { PreviewMessage } from './PreviewMessage.tsx'
import { TicketField } from './TicketField.tsx'
import { usePreview } from './usePreview.ts'
import { type TemplateValues, tryOf } from './values.ts'
import { WrongWords } from './WrongWords.tsx'

interface PreviewProps {
  readonly stored: MailTemplate
  readonly values: TemplateValues
}

const withoutTicket = ['digest', 'password.reset_requested', 'user.invited']

/** What the words become, saved or not, on a real ticket; and a way to have it sent to oneself. */
export function Preview({ stored, values }: PreviewProps) {
  const { t } = useTranslation('channels')
  const say = useSay()
  const [ticket, setTicket] = useState<PickOption | null>(null)
  const needsTicket = !withoutTicket.includes(stored.event)
  const body = tryOf(stored, values, ticket?.value)
  const isReady = !needsTicket || ticket !== null
  const { message, failure } = usePreview(body, isReady)
  const test = useMutation({
    mutationFn: () => testMessage(body),
    onSuccess: ({ recipient }) => say.done(t('mail.testSent', { address: recipient?.address ?? '' })),
    onError: (error) => say.refused(t('mail.testNotSent'), error),
  })
  return (
    <section aria-labelledby="preview" className="grid gap-4 border-line border-t pt-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="preview" className="font-semibold text-heading">
          {t('messages.preview')}
        </h2>
        <Button size="small" isBusy={test.isPending} disabled={!isReady} onClick={() => test.mutate()}>
          {t('messages.test')}
        </Button>
      </div>
      {needsTicket && <TicketField value={ticket} onPick={setTicket} />}
      {failure && <WrongWords failure={failure} />}
      {message && <PreviewMessage message={message} locale={stored.locale} />}
    </section>
  )
}
