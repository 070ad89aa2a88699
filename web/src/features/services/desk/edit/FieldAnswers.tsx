import { useTranslation } from 'react-i18next'
import { NumberField } from '../../../../ui/primitives/NumberField.tsx'
import { RadioCards } from '../../../../ui/primitives/RadioCards.tsx'
import { Switch } from '../../../../ui/primitives/Switch.tsx'
import { ChoiceField } from '../../../admin/fields/ChoiceField.tsx'
import { type FieldForm, fieldAudiences, fieldTypes, hasLength, hasOptions } from './field-form.ts'
import { OptionList } from './OptionList.tsx'

interface FieldAnswersProps {
  readonly field: FieldForm
  readonly onChange: (field: FieldForm) => void
}

/** What an answer is, who gives it, and whether there has to be one. */
export function FieldAnswers({ field, onChange }: FieldAnswersProps) {
  const { t } = useTranslation('services')
  const { type, uid } = field
  return (
    <>
      <ChoiceField
        label={t('field.type')}
        hint={field.isStored ? t('field.typeFixed') : undefined}
        isDisabled={field.isStored}
        options={fieldTypes.map((value) => ({ value, title: t(`type.${value}`) }))}
        value={type}
        onChange={(next) => onChange({ ...field, type: next })}
      />
      {hasOptions(type) && (
        <OptionList options={field.options} onChange={(options) => onChange({ ...field, options })} />
      )}
      <Limits field={field} onChange={onChange} />
      <RadioCards
        label={t('field.audience')}
        name={`audience ${uid}`}
        options={fieldAudiences.map((value) => ({
          value,
          title: t(`audience.${value}`),
          text: t(`audience.${value}Text`),
        }))}
        value={field.audience}
        onChange={(audience) => onChange({ ...field, audience })}
        className="tablet:grid-cols-3"
      />
      <Switch
        label={t('field.required')}
        hint={t(field.audience === 'customer' ? 'field.requiredCustomer' : 'field.requiredStaff')}
        value={field.required}
        onChange={(required) => onChange({ ...field, required })}
      />
    </>
  )
}

/** How long or how large an answer may be. */
function Limits({ field, onChange }: FieldAnswersProps) {
  const { t } = useTranslation('services')
  const { type } = field
  if (hasLength(type))
    return (
      <NumberField
        label={t('field.maxLength')}
        isOptional
        unit={t('field.characters')}
        min={1}
        max={type === 'text' ? 1_000 : 10_000}
        value={field.maxLength}
        onChange={(maxLength) => onChange({ ...field, maxLength })}
      />
    )
  if (type !== 'number') return null
  return (
    <div className="grid grid-cols-2 gap-3">
      <NumberField
        label={t('field.min')}
        isOptional
        value={field.min}
        onChange={(min) => onChange({ ...field, min })}
      />
      <NumberField
        label={t('field.max')}
        isOptional
        value={field.max}
        onChange={(max) => onChange({ ...field, max })}
      />
    </div>
  )
}
