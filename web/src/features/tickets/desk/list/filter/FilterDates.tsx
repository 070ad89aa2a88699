import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from '../../../../../ui/form/Form.tsx'
import { Button } from '../../../../../ui/primitives/Button.tsx'
import { TextField } from '../../../../../ui/primitives/TextField.tsx'
import type { DateField } from './picked-fields.ts'

/** As `created:` and `updated:` take them: days begin where the reader is (docs/search.md). */
const presets = ['today', 'yesterday', '7d', '30d', '90d'] as const
/** A deadline that runs is not yet over, or late: the others look back. */
const ahead = ['today'] as const

const rangeOf = (from: string, to: string): string | undefined => {
  if (from && to) return from === to ? from : `${from}..${to}`
  if (from) return `>=${from}`
  return to ? `<=${to}` : undefined
}

export function FilterDates({ field, onPick }: { field: DateField; onPick: (value: string) => void }) {
  const { t } = useTranslation('lists')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const range = rangeOf(from, to)

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (range) onPick(range)
  }

  return (
    <Form onSubmit={submit} className="grid gap-5">
      <div className="flex flex-wrap gap-2">
        {(field === 'due' ? ahead : presets).map((preset) => (
          <Button key={preset} onClick={() => onPick(preset)}>
            {t(`filter.dates.${preset}`)}
          </Button>
        ))}
      </div>
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label={t('filter.from')}
          type="date"
          max={to || undefined}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        <TextField
          label={t('filter.to')}
          type="date"
          min={from || undefined}
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
      </div>
      <Button type="submit" tone="primary" disabled={range === undefined} className="justify-self-end">
        {t('filter.apply')}
      </Button>
    </Form>
  )
}
