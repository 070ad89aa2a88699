import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Combobox } from '../../../../ui/primitives/Combobox.tsx'
import { organization, organizationPages } from '../organizations/api.ts'

interface OrganizationFieldProps {
  readonly value: string
  readonly onChange: (id: string) => void
  readonly error: string | undefined
}

/** One of any number of organizations, found by its name. */
export function OrganizationField({ value, onChange, error }: OrganizationFieldProps) {
  const { t } = useTranslation('people')
  const [typed, setTyped] = useState('')
  const found = useInfiniteQuery(organizationPages({ q: typed.trim(), active: true }))
  const chosen = useQuery({ ...organization(value), enabled: value !== '', placeholderData: keepPreviousData })
  const options = found.data?.pages.flatMap(({ items }) => items.map(({ id, name }) => ({ value: id, title: name })))
  return (
    <Combobox
      label={t('field.organization')}
      error={error}
      value={value !== '' && chosen.data ? { value, title: chosen.data.name } : null}
      options={options ?? []}
      none={t('person.noOrganization')}
      onType={setTyped}
      onPick={(option) => onChange(option?.value ?? '')}
    />
  )
}
