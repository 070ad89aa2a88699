import type { BulkAction } from '@atum-desk/contract/bulk'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from '../../../../ui/form/Form.tsx'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'
import { CheckBoxes } from '../../../../ui/primitives/CheckBoxes.tsx'
import { TextField } from '../../../../ui/primitives/TextField.tsx'

interface BulkTagsProps {
  readonly tickets: readonly TicketSummary[]
  readonly onRun: (action: BulkAction) => void
  readonly onClose: () => void
}

/** At most so many of those that are there already are offered to be taken away: the most frequent. */
const offered = 12

const tagsOn = (tickets: readonly TicketSummary[]): string[] => {
  const counts = new Map<string, number>()
  for (const { tags } of tickets) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, offered)
    .map(([tag]) => tag)
}

export function BulkTags({ tickets, onRun, onClose }: BulkTagsProps) {
  const { t } = useTranslation('lists')
  const [text, setText] = useState('')
  const [remove, setRemove] = useState<readonly string[]>([])
  const present = tagsOn(tickets)
  const add = [
    ...new Set(
      text
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean),
    ),
  ]

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (add.length + remove.length > 0) onRun({ type: 'tags', add, remove: [...remove] })
  }

  return (
    <Form onSubmit={submit} className="grid gap-5">
      <TextField
        label={t('bulk.tagsAdd')}
        hint={t('bulk.tagsHint')}
        required={remove.length === 0}
        maxLength={400}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {present.length > 0 && (
        <CheckBoxes
          label={t('bulk.tagsRemove')}
          options={present.map((tag) => ({ value: tag, title: tag }))}
          values={remove}
          onChange={setRemove}
        />
      )}
      <SheetButtons confirm={t('bulk.tagsConfirm')} isBusy={false} onClose={onClose} />
    </Form>
  )
}
