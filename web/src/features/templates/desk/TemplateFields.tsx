import { useTranslation } from 'react-i18next'
import { TextArea } from '../../../ui/primitives/TextArea.tsx'
import { TextField } from '../../../ui/primitives/TextField.tsx'
import { ChoiceField } from '../../admin/fields/ChoiceField.tsx'
import { WordsField } from '../../admin/fields/WordsField.tsx'
import { AnswerFields } from '../../answers/AnswerFields.tsx'
import { usePriorityOptions } from '../../services/desk/usePriorityOptions.ts'
import type { TemplateForm } from './template-form.ts'
import type { TemplateEdit } from './useTemplateEdit.ts'

/** What a ticket begins with. Whatever is left empty is left to whoever opens it. */
export function TemplateFields({ edit }: { edit: TemplateEdit }) {
  const { t } = useTranslation('templates')
  const { field, control, services } = edit
  const priorities = usePriorityOptions(t('leftOpen'))
  return (
    <>
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        maxLength={200}
        autoComplete="off"
        {...field('name', { isRequired: true })}
      />
      <TextField label={t('ticketTitle')} isOptional maxLength={200} autoComplete="off" {...field('title')} />
      <TextArea
        label={t('description')}
        hint={t('descriptionHint')}
        isOptional
        maxLength={20_000}
        {...field('description')}
      />
      <div className="grid items-start gap-4 tablet:grid-cols-2">
        <ChoiceField
          label={t('service')}
          options={[
            { value: '', title: t('leftOpen') },
            ...services.filter(({ active }) => active).map(({ id, name }) => ({ value: id, title: name })),
          ]}
          {...control('serviceId')}
        />
        <ChoiceField label={t('priority')} options={priorities} {...control('priority')} />
        <TextField label={t('category')} isOptional maxLength={100} autoComplete="off" {...field('category')} />
        <WordsField label={t('tags')} {...control('tags')} />
      </div>
      <Answers edit={edit} />
    </>
  )
}

const noFaults = {}

function Answers({ edit: { asked, form } }: { edit: TemplateEdit }) {
  const { t } = useTranslation('templates')
  if (asked.length === 0) return null
  return (
    <section aria-labelledby="answers" className="grid gap-4 rounded-control border border-line p-4">
      <div className="grid gap-0.5">
        <h2 id="answers" className="font-medium">
          {t('answers')}
        </h2>
        <p className="text-meta text-text-2">{t('answersHint')}</p>
      </div>
      <AnswerFields
        fields={asked.map((one) => ({ ...one, required: false }))}
        answers={form.watch('fields')}
        faults={noFaults}
        onChange={(answers) => form.setValue('fields', { ...answers } as TemplateForm['fields'], { shouldDirty: true })}
      />
    </section>
  )
}
