import type { TicketField } from '@atum-desk/contract/forms'
import type { Ticket } from '@atum-desk/contract/tickets'
import { Check, Minus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useListed } from '../../../../lib/i18n/useListed.ts'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Section } from './Section.tsx'

const isAnswered = ({ value }: TicketField) =>
  value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

/** What the form of its service asked, and what was answered: one below the other, as both can be long. */
export function Answers({ ticket: { fields } }: { ticket: Ticket }) {
  const { t } = useTranslation('ticket')
  const { locale } = useLocale()
  const listed = useListed()
  const answered = fields.filter(isAnswered)
  if (answered.length === 0) return null
  const optionWords = ({ options = [] }: TicketField, value: string) =>
    options.find((option) => option.value === value)?.label[locale] ?? value
  const shown = (field: TicketField) => {
    const { value } = field
    if (typeof value === 'boolean') return <Icon of={value ? Check : Minus} />
    if (Array.isArray(value)) return listed(value.map((one) => optionWords(field, one)))
    return typeof value === 'string' ? optionWords(field, value) : value
  }
  return (
    <Section title={t('answers.title')}>
      <dl className="grid gap-2.5">
        {answered.map((field) => (
          <div key={field.key} className="grid gap-0.5">
            <dt className="text-meta text-muted">
              {field.label[locale]}
              {field.internal && ` · ${t('answers.internal')}`}
            </dt>
            <dd className="whitespace-pre-line wrap-anywhere" dir="auto">
              {shown(field)}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
