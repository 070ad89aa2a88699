import { useTranslation } from 'react-i18next'
import { TextArea } from '../../../../ui/primitives/TextArea.tsx'
import { TextField } from '../../../../ui/primitives/TextField.tsx'
import { longestText } from '../../limits.ts'
import type { RequestDraft } from '../request-body.ts'
import { PriorityCards } from './PriorityCards.tsx'
import { ServiceField } from './ServiceField.tsx'

interface RequestFieldsProps {
  readonly draft: RequestDraft
  readonly onChange: (part: Partial<RequestDraft>) => void
  readonly wrong: { readonly title: boolean; readonly description: boolean }
}

export function RequestFields({ draft, onChange, wrong }: RequestFieldsProps) {
  const { t } = useTranslation('request')
  return (
    <>
      <TextField
        label={t('new.subject')}
        hint={t('new.subjectHint')}
        error={wrong.title ? t('new.subjectShort') : undefined}
        name="title"
        value={draft.title}
        onChange={(event) => onChange({ title: event.target.value })}
        maxLength={200}
        autoComplete="off"
      />
      <TextArea
        label={t('new.description')}
        hint={t('new.descriptionHint')}
        error={wrong.description ? t('new.descriptionShort') : undefined}
        name="description"
        value={draft.description}
        onChange={(event) => onChange({ description: event.target.value })}
        maxLength={longestText}
        className="min-h-44"
      />
      <PriorityCards value={draft.priority} onChange={(priority) => onChange({ priority })} />
      <div className="grid items-start gap-5 tablet:grid-cols-2">
        <ServiceField value={draft.serviceId} onChange={(serviceId) => onChange({ serviceId })} />
        <TextField
          label={t('new.category')}
          placeholder={t('new.categoryHint')}
          isOptional
          name="category"
          value={draft.category}
          onChange={(event) => onChange({ category: event.target.value })}
          maxLength={100}
          autoComplete="off"
        />
      </div>
    </>
  )
}
