import type { Role } from '@atum-desk/contract/roles'
import { useTranslation } from 'react-i18next'
import { RadioCards } from '../../../../ui/primitives/RadioCards.tsx'

interface AudienceFieldProps {
  readonly value: Role['audience']
  readonly onChange: (audience: Role['audience']) => void
  readonly error: string | undefined
}

/** Whom a role can be given to. */
export function AudienceField(field: AudienceFieldProps) {
  const { t } = useTranslation('people')
  return (
    <RadioCards
      label={t('roles.whom')}
      name="audience"
      options={(['staff', 'customer'] as const).map((value) => ({ value, title: t(`roles.for.${value}`) }))}
      {...field}
    />
  )
}
