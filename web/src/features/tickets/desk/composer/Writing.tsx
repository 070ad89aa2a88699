import type { Ticket } from '@atum-desk/contract/tickets'
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { useUploads } from '../../../../lib/files/useUploads.ts'
import type { useDraft } from '../../../../lib/storage/useDraft.ts'
import { FilePicker } from '../../../../ui/files/FilePicker.tsx'
import { RefusalNotice } from '../sheets/RefusalNotice.tsx'
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

export function Writing({ ticket, mode, draft, uploads, field }: WritingProps) {
  const { t } = useTranslation('tickets')
  const { send, isBusy, refusal, path } = useSend(ticket, mode, draft, uploads)
  const text = draft.text.trim()
  const isEmpty = text === '' && uploads.items.length === 0

  const submit = (more: Partial<Outgoing> = {}) => {
    if (!isBusy && !isEmpty) send({ text, ...more })
  }
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
        name={ticket.requester.name}
        value={draft.text}
        onChange={draft.set}
        onKeyDown={onKeyDown}
      />
      <FilePicker
        items={uploads.items}
        onAdd={uploads.add}
        onRemove={uploads.remove}
        onRetry={(item) => void uploads.sendOne(path, item)}
      />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p aria-live="polite" className="flex-1 text-meta">
          {draft.text !== '' && t('composer.kept')}
        </p>
        <SendButtons ticket={ticket} mode={mode} isBusy={isBusy} hasText={text !== ''} onSend={submit} />
      </div>
    </div>
  )
}
