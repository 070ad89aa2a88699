import type { FormField } from '@atum-desk/contract/forms'
import { AnswerField } from './AnswerField.tsx'
import type { AnswerDrafts, AnswerFault } from './answers.ts'

interface AnswerFieldsProps {
  readonly fields: readonly FormField[]
  readonly answers: AnswerDrafts
  readonly faults: Readonly<Record<string, AnswerFault>>
  readonly onChange: (answers: AnswerDrafts) => void
}

/** What the chosen service asks beyond the request itself. */
export function AnswerFields({ fields, answers, faults, onChange }: AnswerFieldsProps) {
  return fields.map((field) => (
    <AnswerField
      key={field.key}
      field={field}
      value={answers[field.key]}
      fault={faults[field.key]}
      onChange={(value) => onChange({ ...answers, [field.key]: value })}
    />
  ))
}
