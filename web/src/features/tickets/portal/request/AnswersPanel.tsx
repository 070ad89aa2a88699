import type { TicketField } from '@atum-desk/contract/forms'
import { useTranslation } from 'react-i18next'
import { AnswerList } from '../../../answers/AnswerList.tsx'
import { isAnswered } from '../../../answers/answered.ts'

/** What the form of the service asked, and what the customer said then. */
export function AnswersPanel({ fields }: { fields: readonly TicketField[] }) {
  const { t } = useTranslation('request')
  const answered = fields.filter(isAnswered)
  if (answered.length === 0) return null
  return (
    <section className="grid grid-cols-1 gap-2 rounded-panel border border-line bg-surface-1 p-4 tablet:p-5">
      <h2 className="font-semibold">{t('page.answers')}</h2>
      <AnswerList fields={answered} />
    </section>
  )
}
