import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswerFields } from '../../../answers/AnswerFields.tsx'
import type { AnswerDrafts } from '../../../answers/answers.ts'
import { askedOfCustomer, type ServiceForm } from './service-form.ts'

const noFaults = {}

/** The questions as the customer is asked them, with the portal's own fields: they can be tried, and are not sent. */
export function FormPreview({ values }: { values: ServiceForm }) {
  const { t } = useTranslation('services')
  const [answers, setAnswers] = useState<AnswerDrafts>({})
  const asked = askedOfCustomer(values)
  return (
    <section aria-labelledby="preview" className="grid gap-4 rounded-panel border border-line bg-surface-2 p-4">
      <div className="grid gap-0.5">
        <h2 id="preview" className="font-semibold">
          {t('preview.title')}
        </h2>
        <p className="text-meta text-text-2">{t(values.customerVisible ? 'preview.text' : 'preview.hidden')}</p>
      </div>
      {values.name.trim() !== '' && (
        <div className="grid gap-0.5 rounded-control border border-line bg-surface-1 px-3 py-2">
          <bdi className="font-medium">{values.name}</bdi>
          {values.description && <bdi className="text-meta text-text-2">{values.description}</bdi>}
        </div>
      )}
      {asked.length === 0 ? (
        <p className="text-text-2">{t('preview.nothing')}</p>
      ) : (
        <AnswerFields fields={asked} answers={answers} faults={noFaults} onChange={setAnswers} />
      )}
    </section>
  )
}
