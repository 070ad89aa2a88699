import type { TicketField } from '@atum-desk/contract/forms'
import type { Ticket } from '@atum-desk/contract/tickets'
import { Check, Minus, Pencil } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useListed } from '../../../../lib/i18n/useListed.ts'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { AnswersForm } from './AnswersForm.tsx'
import { askedIn } from './answer-changes.ts'
import { Section } from './Section.tsx'

const isAnswered = ({ value }: TicketField) =>
  value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

interface AnswersProps {
  readonly ticket: Ticket
  readonly canEdit: boolean
}

/** What the form of its service asked, and what was answered; changed where it stands. */
export function Answers({ ticket, canEdit }: AnswersProps) {
  const { t } = useTranslation('ticket')
  const [isWritten, writeNow] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const wasWritten = useRef(false)
  // What took the other’s place takes the focus, too: the first question, or the button that asked for them.
  useEffect(() => {
    if (wasWritten.current === isWritten) return
    wasWritten.current = isWritten
    place.current?.querySelector<HTMLElement>(isWritten ? 'input, select, textarea' : 'button')?.focus()
  }, [isWritten])
  const canWrite = canEdit && askedIn(ticket.fields).length > 0
  if (!canWrite && !ticket.fields.some(isAnswered)) return null
  return (
    <Section title={t('answers.title')}>
      <div ref={place} className="grid gap-2.5">
        {canWrite && isWritten ? (
          <AnswersForm ticket={ticket} onClose={() => writeNow(false)} />
        ) : (
          <>
            <AnswerList fields={ticket.fields.filter(isAnswered)} />
            {canWrite && (
              <button
                type="button"
                onClick={() => writeNow(true)}
                className="-mx-2 flex min-h-8 w-fit items-center gap-2 rounded-nav px-2 text-meta text-text-2 hover:bg-surface-3 hover:text-text max-tablet:min-h-11 print:hidden"
              >
                <Icon of={Pencil} className="size-3.5 text-muted" />
                {t('answers.edit')}
              </button>
            )}
          </>
        )}
      </div>
    </Section>
  )
}

/** One below the other, as both can be long. */
function AnswerList({ fields: answered }: { fields: readonly TicketField[] }) {
  const { t } = useTranslation('ticket')
  const { locale } = useLocale()
  const listed = useListed()
  const optionWords = ({ options = [] }: TicketField, value: string) =>
    options.find((option) => option.value === value)?.label[locale] ?? value
  const shown = (field: TicketField) => {
    const { value } = field
    if (typeof value === 'boolean') return <Icon of={value ? Check : Minus} />
    if (Array.isArray(value)) return listed(value.map((one) => optionWords(field, one)))
    return typeof value === 'string' ? optionWords(field, value) : value
  }
  return (
    <dl className="grid gap-2.5 empty:hidden">
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
  )
}
