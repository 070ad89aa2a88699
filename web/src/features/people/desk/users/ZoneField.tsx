import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Combobox } from '../../../../ui/primitives/Combobox.tsx'

interface ZoneFieldProps {
  readonly value: string
  readonly onChange: (zone: string) => void
  readonly error: string | undefined
}

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')]
/** A list of 400 would be drawn with every letter. */
const most = 50

const plain = (text: string) => text.toLowerCase().replaceAll(/[_/ ]/g, ' ')

/** By whose clock he is told when something is due. */
export function ZoneField({ value, onChange, error }: ZoneFieldProps) {
  const { t } = useTranslation('people')
  const [typed, setTyped] = useState('')
  const found = zones.filter((zone) => plain(zone).includes(plain(typed.trim()))).slice(0, most)
  const optionOf = (zone: string) => ({ value: zone, title: zone.replaceAll('_', ' ') })
  return (
    <Combobox
      label={t('field.timeZone')}
      error={error}
      value={value === '' ? null : optionOf(value)}
      options={found.map(optionOf)}
      none={t('person.noZone')}
      onType={setTyped}
      onPick={(option) => option && onChange(option.value)}
    />
  )
}
