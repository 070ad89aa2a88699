import { useTranslation } from 'react-i18next'
import { RadioCards } from '../../../../ui/primitives/RadioCards.tsx'
import { TextField } from '../../../../ui/primitives/TextField.tsx'
import { PriorityMark } from '../../marks/PriorityMark.tsx'
import { priorities } from '../list/filters.ts'
import { DescriptionField } from './DescriptionField.tsx'
import type { NewTicketDraft, problemsOf } from './draft.ts'
import { RequesterField } from './RequesterField.tsx'
import { ServiceFields } from './ServiceFields.tsx'
import { TemplateField } from './TemplateField.tsx'
import { withTemplate } from './template.ts'

interface NewTicketFieldsProps {
  readonly draft: NewTicketDraft
  readonly onChange: (part: Partial<NewTicketDraft>) => void
  readonly wrong: ReturnType<typeof problemsOf>
}

export function NewTicketFields({ draft, onChange, wrong }: NewTicketFieldsProps) {
  const { t } = useTranslation('open')
  return (
    <>
      <RequesterField
        requester={draft.requester}
        isWrong={wrong.requester}
        onChange={(requester) => onChange({ requester })}
      />
      <TemplateField onPick={(template) => onChange(withTemplate(draft, template))} />
      <TextField
        label={t('subject')}
        error={wrong.title ? t('subjectNeeded') : undefined}
        name="title"
        value={draft.title}
        onChange={({ target }) => onChange({ title: target.value })}
        maxLength={200}
        autoComplete="off"
      />
      <DescriptionField
        value={draft.description}
        isWrong={wrong.description}
        onChange={(description) => onChange({ description })}
      />
      <RadioCards
        label={t('priority')}
        name="priority"
        options={priorities.map((value) => ({ value, title: <PriorityMark priority={value} /> }))}
        value={draft.priority}
        onChange={(priority) => onChange({ priority })}
        className="grid-cols-2 tablet:grid-cols-4"
      />
      <ServiceFields draft={draft} onChange={onChange} />
    </>
  )
}
