import type { BulkAction } from '@atum-desk/contract/bulk'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from '../../../../ui/form/Form.tsx'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'
import { TextArea } from '../../../../ui/primitives/TextArea.tsx'
import { longestText } from '../../limits.ts'

/** The same internal note on each of them. */
export function BulkNote({ onRun, onClose }: { onRun: (action: BulkAction) => void; onClose: () => void }) {
  const { t } = useTranslation(['lists', 'tickets'])
  const [text, setText] = useState('')

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    onRun({ type: 'comment', body: text.trim(), internal: true })
  }

  return (
    <Form onSubmit={submit} className="grid gap-5">
      <TextArea
        label={t('tickets:note.never')}
        required
        maxLength={longestText}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="border-note-line! border-dashed bg-note! text-note-text"
      />
      <SheetButtons confirm={t('tickets:composer.sendNote')} isBusy={false} onClose={onClose} />
    </Form>
  )
}
