import type { BulkAction } from '@atum-desk/contract/bulk'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { useListed } from '../../../../lib/i18n/useListed.ts'
import { Form } from '../../../../ui/form/Form.tsx'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'
import { TextField } from '../../../../ui/primitives/TextField.tsx'

interface BulkCategoryProps {
  readonly tickets: readonly TicketSummary[]
  readonly onRun: (action: BulkAction) => void
  readonly onClose: () => void
}

/** So many are named. */
const mostNames = 5

/** One for all of them; empty, they have none. Of several, nothing is chosen yet: to take them all away is said by name. */
export function BulkCategory({ tickets, onRun, onClose }: BulkCategoryProps) {
  const { t } = useTranslation(['lists', 'tickets'])
  const listed = useListed()
  const there = [...new Set(tickets.map(({ category }) => category ?? ''))]
  const isMixed = there.length > 1
  const [category, setCategory] = useState(isMixed ? '' : (there[0] ?? ''))
  const [isNone, setNone] = useState(false)
  const names = there.slice(0, mostNames).map((one) => (one === '' ? t('tickets:field.none') : isolated(one)))
  const left = there.length - names.length
  if (left > 0) names.push(t('lists:bulk.others', { count: left }))

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    onRun({ type: 'category', category: isNone ? null : category.trim() || null })
  }
  return (
    <Form onSubmit={submit} className="grid gap-5">
      <TextField
        label={t('lists:bulk.category')}
        hint={t(isMixed ? 'lists:bulk.categoryMixed' : 'lists:bulk.categoryHint', { categories: listed(names) })}
        isOptional={!isMixed}
        required={isMixed && !isNone}
        disabled={isNone}
        placeholder={isMixed && !isNone ? t('lists:bulk.mixed') : ' '}
        maxLength={100}
        autoComplete="off"
        value={isNone ? '' : category}
        onChange={(event) => setCategory(event.target.value)}
      />
      {isMixed && (
        <label className="flex min-h-control w-fit items-center gap-2.5">
          <input type="checkbox" checked={isNone} onChange={({ target }) => setNone(target.checked)} />
          {t('lists:bulk.categoryNone')}
        </label>
      )}
      <SheetButtons confirm={t('lists:bulk.categoryConfirm')} isBusy={false} onClose={onClose} />
    </Form>
  )
}
