import type { PermissionEntry } from '@atum-desk/contract/roles'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Combobox } from '../../../../ui/primitives/Combobox.tsx'
import type { PickOption } from '../../../../ui/primitives/pick-list.ts'
import { permissions } from './api.ts'
import { usePermissionWords } from './usePermissionWords.ts'

interface ChoiceProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A line of the matrix, by its words or its name. */
export function PermissionChoice({ value, onChange }: ChoiceProps) {
  const { t } = useTranslation('people')
  const wordsOf = usePermissionWords()
  const [typed, setTyped] = useState('')
  const { data: entries = [] } = useQuery(permissions)
  const optionOf = ({ name }: PermissionEntry): PickOption => ({ value: name, title: wordsOf(name), text: name })
  const options = entries.map(optionOf)
  const wanted = typed.trim().toLowerCase()
  return (
    <Combobox
      label={t('roles.permission')}
      value={options.find((option) => option.value === value) ?? null}
      options={options.filter(({ title, text }) => `${title} ${text}`.toLowerCase().includes(wanted))}
      none={t('roles.noPermission')}
      onType={setTyped}
      onPick={(option) => onChange(option?.value ?? '')}
    />
  )
}
