import type { BulkAction } from '@atum-desk/contract/bulk'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from '../../../../ui/form/Form.tsx'
import { TextField } from '../../../../ui/primitives/TextField.tsx'
import { SheetButtons } from '../sheets/SheetButtons.tsx'

interface BulkCategoryProps {
  readonly tickets: readonly TicketSummary[]
  readonly onRun: (action: BulkAction) => void
  readonly onClose: () => void
}

/** One for all of them; empty, they have none. Begins with the one that they share. */
export function BulkCategory({ tickets, onRun, onClose }: BulkCategoryProps) {
  const { t } = useTranslation('lists')
  const [first, ...others] = new Set(tickets.map(({ category }) => category ?? ''))
  const [category, setCategory] = useState(others.length === 0 ? (first ?? '') : '')

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    onRun({ type: 'category', category: category.trim() || null })
  }
  return (
    <Form onSubmit={submit} className="grid gap-5">
      <TextField
        label={t('bulk.category')}
        hint={t('bulk.categoryHint')}
        isOptional
        maxLength={100}
        autoComplete="off"
        value={category}
        onChange={(event) => setCategory(event.target.value)}
      />
      <SheetButtons confirm={t('bulk.categoryConfirm')} isBusy={false} onClose={onClose} />
    </Form>
  )
}
