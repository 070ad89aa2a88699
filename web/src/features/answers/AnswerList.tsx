import type { TicketField } from '@atum-desk/contract/forms'
import { Check, Minus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useAnswerWords } from './useAnswerWords.ts'

/** One below the other, as both can be long. */
export function AnswerList({ fields }: { fields: readonly TicketField[] }) {
  const { t } = useTranslation('common')
  const words = useAnswerWords()
  return (
    <dl className="grid gap-2.5 empty:hidden">
      {fields.map((field) => {
        const { key, internal, value } = field
        return (
          <div key={key} className="grid gap-0.5">
            <dt className="text-meta text-muted">
              {words.question(field)}
              {internal && ` · ${t('answers.internal')}`}
            </dt>
            <dd className="whitespace-pre-line wrap-anywhere" dir="auto">
              {typeof value === 'boolean' ? (
                <>
                  <Icon of={value ? Check : Minus} />
                  <span className="sr-only">{t(value ? 'answers.yes' : 'answers.no')}</span>
                </>
              ) : (
                value !== null && words.answer(field, value)
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
