import type { Ticket } from '@atum-desk/contract/tickets'
import { type KeyboardEvent, type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../../../../lib/storage/useDraft.ts'
import { Notice } from '../../../../ui/feedback/Notice.tsx'
import { toasts } from '../../../../ui/feedback/toasts.ts'
import { FilePicker } from '../../../../ui/files/FilePicker.tsx'
import { focusFirstWrong } from '../../../../ui/form/focus-first-wrong.ts'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { TextArea } from '../../../../ui/primitives/TextArea.tsx'
import { useUser } from '../../../session/useSession.ts'
import { isTooLong, longestText } from '../../limits.ts'
import { Unsent } from '../Unsent.tsx'
import { useReply } from './useReply.ts'

export function ReplyForm({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation(['request', 'common'])
  const { text, set, sent } = useDraft(useUser().id, `reply.${ticket.id}`)
  const { isBusy, failure, files, isPartly, send, again } = useReply(ticket.id)
  const [wasTried, setTried] = useState(false)
  const body = text.trim()

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (isBusy) return
    if (body === '' || isTooLong(body)) return focusFirstWrong(event.currentTarget)
    const outcome = await send(body, () => {
      sent(body)
      setTried(false)
    })
    if (outcome === 'sent') toasts.add({ title: t('request:reply.sent') })
  }

  const sendOnEnter = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing
    if (isSend) event.currentTarget.form?.requestSubmit()
  }

  return (
    <form
      noValidate
      onSubmit={(event) => void submit(event)}
      className="grid gap-3 rounded-panel border border-line bg-surface-1 p-4 tablet:p-5 print:hidden"
    >
      <TextArea
        label={t('request:reply.label')}
        error={wasTried && body === '' ? t('request:reply.short') : undefined}
        value={text}
        onChange={(event) => set(event.target.value)}
        onKeyDown={sendOnEnter}
        maxLength={longestText}
      />
      <FilePicker
        items={files.items}
        onAdd={files.add}
        onRemove={files.remove}
        onRetry={isPartly ? (item) => void again(item) : undefined}
      />
      {isPartly && !isBusy && (
        <Notice tone="warn" isAlert>
          {t('request:reply.filesFailed')}
        </Notice>
      )}
      {failure && <Unsent title={t('request:reply.failed')} failure={failure} />}
      <footer className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-meta text-muted">{body !== '' && t('request:reply.kept')}</p>
        <Button tone="primary" type="submit" isBusy={isBusy}>
          {t('request:reply.send')}
        </Button>
      </footer>
    </form>
  )
}
