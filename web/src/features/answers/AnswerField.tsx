import type { FormField } from '@atum-desk/contract/forms'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../lib/i18n/useLocale.ts'
import { CheckBoxes } from '../../ui/primitives/CheckBoxes.tsx'
import { Select } from '../../ui/primitives/Select.tsx'
import { TextArea } from '../../ui/primitives/TextArea.tsx'
import { TextField } from '../../ui/primitives/TextField.tsx'
import type { AnswerDrafts, AnswerFault } from './answers.ts'

type Answer = AnswerDrafts[string]

interface AnswerFieldProps {
  readonly field: FormField
  readonly value: Answer | undefined
  readonly fault: AnswerFault | undefined
  readonly onChange: (value: Answer) => void
}

/** One question of the service's form, in the reader's language where somebody has written it. */
export function AnswerField({ field, value, fault, onChange }: AnswerFieldProps) {
  const { t } = useTranslation('common')
  const { locale } = useLocale()
  const words = {
    label: field.label[locale] ?? field.label.en,
    hint: field.help?.[locale] ?? field.help?.en,
    error: fault && t(fault === 'needed' ? 'answers.needed' : 'answers.wrong'),
    isOptional: !field.required,
  }
  const options = (field.options ?? []).map((option) => ({
    value: option.value,
    title: option.label[locale] ?? option.label.en,
  }))
  const typed = {
    ...words,
    name: field.key,
    value: typeof value === 'string' ? value : '',
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  switch (field.type) {
    case 'text':
      return <TextField {...typed} maxLength={field.maxLength ?? 1_000} autoComplete="off" />
    case 'multiline':
      return <TextArea {...typed} maxLength={field.maxLength ?? 10_000} />
    case 'number':
      return <TextField {...typed} type="number" step="any" min={field.min} max={field.max} inputMode="decimal" />
    case 'date':
      return <TextField {...typed} type="date" />
    case 'choice':
      return <Select {...typed} options={[{ value: '', title: t('answers.choose') }, ...options]} />
    case 'multi_choice':
      return <CheckBoxes {...words} options={options} values={Array.isArray(value) ? value : []} onChange={onChange} />
    case 'checkbox':
      return (
        <CheckBoxes
          {...words}
          options={[{ value: 'yes', title: t('answers.yes') }]}
          values={value === true ? ['yes'] : []}
          onChange={(values) => onChange(values.length > 0)}
        />
      )
  }
}
