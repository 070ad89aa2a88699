import type { Ticket } from '@atum-desk/contract/tickets'
import { Paperclip } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useActions } from '../../../../lib/actions/useActions.ts'
import type { useUploads } from '../../../../lib/files/useUploads.ts'
import type { useDraft } from '../../../../lib/storage/useDraft.ts'
import { PickButton } from '../../../../ui/files/PickButton.tsx'
import { useFileDrop } from '../../../../ui/files/useFileDrop.ts'
import { useFittingFiles } from '../../../../ui/files/useFittingFiles.ts'
import { RefusalNotice } from '../sheets/RefusalNotice.tsx'
import { sendWhatIsWritten } from './actions.ts'
import { PickedFiles } from './PickedFiles.tsx'
import { SendButtons } from './SendButtons.tsx'
import { type Mode, type Outgoing, useSend } from './useSend.ts'
import { WritingField } from './WritingField.tsx'

interface WritingProps {
  readonly ticket: Ticket
  readonly mode: Mode
  readonly draft: ReturnType<typeof useDraft>
  readonly uploads: ReturnType<typeof useUploads>
  readonly field: RefObject<HTMLTextAreaElement | null>
}

const sending = [sendWhatIsWritten] as const

export function Writing({ ticket, mode, draft, uploads, field }: WritingProps) {
  const { t } = useTranslation(['tickets', 'common'])
  const { send, retry, isBusy, refusal } = useSend(ticket, mode, draft, uploads)
  const { add, tooLarge, limit } = useFittingFiles(uploads.add)
  const isOver = useFileDrop(add)
  const text = draft.text.trim()
  const isEmpty = text === '' && uploads.items.length === 0

  const submit = (more: Partial<Outgoing> = {}) => {
    if (!isBusy && !isEmpty) send({ text, ...more })
  }
  // Ctrl+Enter is the field’s own key; as an action it also stands in the help.
  const scope = useRef({ isEmpty, submit })
  scope.current = { isEmpty, submit }
  useActions(
    sending,
    useMemo(() => ({ isEmpty, submit: () => scope.current.submit() }), [isEmpty]),
  )
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
    if (event.key === 'Escape') event.currentTarget.blur()
  }

  return (
    <div className="grid gap-2.5">
      <RefusalNotice refusal={refusal} />
      <WritingField
        ref={field}
        mode={mode}
        isOver={isOver}
        name={ticket.requester.name}
        value={draft.text}
        onChange={draft.set}
        onKeyDown={onKeyDown}
      />
      <PickedFiles
        {...{ items: uploads.items, tooLarge, limit }}
        onRemove={uploads.remove}
        onRetry={(item) => void retry(item)}
      />
      <div className="flex flex-wrap items-center gap-2">
        <PickButton label={t('common:files.add')} icon={Paperclip} multiple onPick={add} />
        <p aria-live="polite" className="flex-1 px-1 text-meta text-muted max-tablet:hidden">
          {isOver ? t('common:files.dropNow') : draft.text !== '' && t('tickets:composer.kept')}
        </p>
        <SendButtons ticket={ticket} mode={mode} isBusy={isBusy} hasText={text !== ''} onSend={submit} />
      </div>
    </div>
  )
}
