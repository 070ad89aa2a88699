import type { TicketPriority, TicketStatus } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { useAnswerWords } from '../../../answers/useAnswerWords.ts'
import { priorities, statuses } from '../list/filters.ts'
import type { Difference } from './differences.ts'

const isStatus = (value: string): value is TicketStatus => statuses.some((one) => one === value)
const isPriority = (value: string): value is TicketPriority => priorities.some((one) => one === value)

/** “Status: Assigned → In progress”. A long text is only named. */
export function useDifferenceWords() {
  const { t } = useTranslation(['tickets', 'terms', 'common'])
  const words = useAnswerWords()

  const worded = (value: string | null) => {
    if (value === null) return t('tickets:field.none')
    if (isStatus(value)) return t(`terms:status.${value}`)
    if (isPriority(value)) return t(`terms:priority.${value}`)
    return isolated(value)
  }
  const sentence = (field: string, before: string, after: string) =>
    t('tickets:conflict.difference', { field, before, after })

  const ofAnswer = ({ question, before, after }: Extract<Difference, { what: 'answer' }>) => {
    const field = isolated(words.question(question))
    if (question.type === 'multiline') return t('tickets:conflict.changed', { field })
    const answered = (value: typeof before) => {
      if (value === null || value === false) return t('tickets:field.none')
      return value === true ? t('common:answers.yes') : isolated(words.answer(question, value))
    }
    return sentence(field, answered(before), answered(after))
  }

  return (difference: Difference): string => {
    if (difference.what === 'answer') return ofAnswer(difference)
    const field = t(`tickets:field.${difference.what}`)
    if (difference.what === 'description') return t('tickets:conflict.changed', { field })
    return sentence(field, worded(difference.before), worded(difference.after))
  }
}
