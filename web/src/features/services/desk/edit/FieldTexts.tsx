import { useTranslation } from 'react-i18next'
import { TextField } from '../../../../ui/primitives/TextField.tsx'
import type { FieldForm } from './field-form.ts'

interface FieldTextsProps {
  readonly field: FieldForm
  readonly onChange: (field: FieldForm) => void
}

/** What is asked, and a line of help, in both languages: without the Arabic, Arabic readers see the English. */
export function FieldTexts({ field, onChange }: FieldTextsProps) {
  const { t } = useTranslation('services')
  const { label, help } = field
  return (
    <div className="grid items-start gap-3 tablet:grid-cols-2">
      <TextField
        label={t('field.labelEn')}
        lang="en"
        dir="ltr"
        maxLength={200}
        autoComplete="off"
        value={label.en}
        onChange={({ target }) => onChange({ ...field, label: { ...label, en: target.value } })}
      />
      <TextField
        label={t('field.labelAr')}
        isOptional
        lang="ar"
        dir="rtl"
        maxLength={200}
        autoComplete="off"
        value={label.ar}
        onChange={({ target }) => onChange({ ...field, label: { ...label, ar: target.value } })}
      />
      <TextField
        label={t('field.helpEn')}
        isOptional
        lang="en"
        dir="ltr"
        maxLength={500}
        autoComplete="off"
        value={help.en}
        onChange={({ target }) => onChange({ ...field, help: { ...help, en: target.value } })}
      />
      <TextField
        label={t('field.helpAr')}
        isOptional
        lang="ar"
        dir="rtl"
        maxLength={500}
        autoComplete="off"
        value={help.ar}
        onChange={({ target }) => onChange({ ...field, help: { ...help, ar: target.value } })}
      />
    </div>
  )
}
