import { useTranslation } from 'react-i18next'
import { NumberField } from '../../../../ui/primitives/NumberField.tsx'
import { RadioCards } from '../../../../ui/primitives/RadioCards.tsx'
import type { OwnValues } from './own-settings.ts'

interface Control<Value> {
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly error: string | undefined
}

interface DaysChoiceProps {
  readonly name: string
  readonly label: string
  readonly inherited: string
  readonly choice: Control<OwnValues['reopen']>
  readonly days: Control<number | null>
  readonly min: number
  /** The third choice, where there is one. */
  readonly never?: string
}

/** A number of days: the helpdesk's, one's own, or none at all. */
export function DaysChoice({ name, label, inherited, choice, days, min, never }: DaysChoiceProps) {
  const { t } = useTranslation('people')
  return (
    <div className="grid gap-3">
      <RadioCards
        label={label}
        name={name}
        options={[
          { value: 'inherit', title: inherited },
          { value: 'own', title: t('organization.settings.own') },
          ...(never ? [{ value: 'never' as const, title: never }] : []),
        ]}
        value={choice.value}
        onChange={choice.onChange}
        className="tablet:grid-cols-3"
      />
      {choice.value === 'own' && (
        <NumberField label={t('organization.settings.howMany')} unit={t('unit.days')} min={min} max={365} {...days} />
      )}
    </div>
  )
}
