import type { TicketPriority } from '@atum-desk/contract/tickets'
import { type ReactNode, type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from '../../../../ui/form/Form.tsx'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'
import { TextArea } from '../../../../ui/primitives/TextArea.tsx'
import { TextField } from '../../../../ui/primitives/TextField.tsx'
import { longestText } from '../../limits.ts'
import { priorities } from '../list/filters.ts'
import { PriorityField } from '../sheets/PriorityField.tsx'

export interface NewTicketWords {
  readonly title: string
  readonly description: string
  readonly priority: TicketPriority
}

interface NewTicketFormProps {
  readonly first: NewTicketWords
  readonly confirm: string
  readonly problem: ReactNode
  readonly isBusy: boolean
  readonly onClose: () => void
  readonly onOpen: (words: NewTicketWords) => void
}

/** A ticket that comes out of another one. */
export function NewTicketForm({ first, confirm, problem, isBusy, onClose, onOpen }: NewTicketFormProps) {
  const { t } = useTranslation('tickets')
  const [title, setTitle] = useState(first.title)
  const [description, setDescription] = useState(first.description)

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const chosen = new FormData(event.currentTarget).get('priority')
    const priority = priorities.find((one) => one === chosen) ?? first.priority
    if (!isBusy) onOpen({ title: title.trim(), description, priority })
  }
  return (
    <Form onSubmit={submit} className="grid gap-5">
      {problem}
      <TextField
        label={t('field.title')}
        required
        minLength={3}
        maxLength={200}
        autoComplete="off"
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextArea
        label={t('field.description')}
        required
        maxLength={longestText}
        value={description}
        onChange={(event) => setDescription(event.target.value)}
      />
      <PriorityField suggested={first.priority} />
      <SheetButtons confirm={confirm} isBusy={isBusy} onClose={onClose} />
    </Form>
  )
}
