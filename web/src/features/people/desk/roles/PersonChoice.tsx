import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRested } from '../../../../lib/time/useRested.ts'
import { Combobox } from '../../../../ui/primitives/Combobox.tsx'
import { person, personPages } from '../users/api.ts'

interface ChoiceProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Whose right it is. */
export function PersonChoice({ value, onChange }: ChoiceProps) {
  const { t } = useTranslation('people')
  const [typed, setTyped] = useState('')
  const q = useRested(typed.trim())
  const found = useInfiniteQuery(personPages({ q }))
  const chosen = useQuery({ ...person(value), enabled: value !== '' })
  return (
    <Combobox
      label={t('roles.person')}
      value={chosen.data ? { value, title: chosen.data.name } : null}
      options={(found.data?.pages ?? []).flatMap(({ items }) =>
        items.map(({ id, name, email }) => ({ value: id, title: name, text: email })),
      )}
      none={t('roles.nobody')}
      isFinding={q !== typed.trim() || found.isPlaceholderData}
      onType={setTyped}
      onPick={(option) => onChange(option?.value ?? '')}
    />
  )
}
