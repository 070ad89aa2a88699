import type { FieldValue, TicketField } from '@atum-desk/contract/forms'
import { useListed } from '../../lib/i18n/useListed.ts'
import { useLocale } from '../../lib/i18n/useLocale.ts'
import { day } from '../../lib/time/format.ts'

/** An answer as one reads it: options by their labels, in the reader’s language where somebody has written it. */
export function useAnswerWords() {
  const { locale } = useLocale()
  const listed = useListed()
  const optionWords = ({ options = [] }: TicketField, value: string) => {
    const label = options.find((option) => option.value === value)?.label
    return label?.[locale] ?? label?.en ?? value
  }
  return {
    question: ({ label }: TicketField): string => label[locale] ?? label.en,
    answer: (field: TicketField, value: Exclude<FieldValue, boolean>): string => {
      if (field.type === 'date') return day(String(value), locale)
      if (Array.isArray(value)) return listed(value.map((one) => optionWords(field, one)))
      return typeof value === 'string' ? optionWords(field, value) : String(value)
    },
  }
}
