import { auditActions } from '@atum-desk/contract/audit-actions'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Combobox } from '../../../../ui/primitives/Combobox.tsx'
import { matching } from '../../../../ui/primitives/pick-list.ts'
import { isKnownAction } from './actions.ts'

interface ActionFieldProps {
  readonly value: string
  readonly onChange: (action: string) => void
}

/** An action, by its words or by the code that a program knows: `ticket.accepted`. */
export function ActionField({ value, onChange }: ActionFieldProps) {
  const { t } = useTranslation('people')
  const [typed, type] = useState('')
  const all = auditActions.map((action) => ({ value: action, title: t(`audit.did.${action}`), text: action }))
  const found = matching([{ title: '', options: all }], typed).flatMap(({ options }) => options)
  const title = isKnownAction(value) ? t(`audit.did.${value}`) : value
  return (
    <Combobox
      label={t('audit.action')}
      canClear
      value={value === '' ? null : { value, title }}
      options={found}
      none={t('audit.noAction')}
      onType={type}
      onPick={(option) => onChange(option?.value ?? '')}
    />
  )
}
