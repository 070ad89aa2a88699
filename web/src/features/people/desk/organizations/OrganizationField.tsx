import type { Organization } from '@atum-desk/contract/organizations'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRested } from '../../../../lib/time/useRested.ts'
import { Combobox } from '../../../../ui/primitives/Combobox.tsx'
import type { PickOption } from '../../../../ui/primitives/pick-list.ts'
import { organization, organizationPages } from './api.ts'

interface OrganizationFieldProps {
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly isOptional?: boolean
  /** Its id; `''` for none. */
  readonly value: string
  readonly onChange: (id: string) => void
}

const optionOf = ({ id, name }: Organization): PickOption => ({ value: id, title: name })

/** One of the organizations in use, found by its name on the server: there may be thousands. */
export function OrganizationField({ value, onChange, ...words }: OrganizationFieldProps) {
  const { t } = useTranslation('admin')
  const [typed, setTyped] = useState('')
  const q = useRested(typed.trim())
  const { data: found, isPlaceholderData } = useInfiniteQuery(organizationPages({ q, active: true }))
  const { data: chosen } = useQuery({ ...organization(value), enabled: value !== '' })
  const options = found?.pages.flatMap((page) => page.items).map(optionOf) ?? []
  return (
    <Combobox
      {...words}
      value={chosen && value !== '' ? optionOf(chosen) : null}
      options={options}
      none={t('many.none')}
      isFinding={q !== typed.trim() || isPlaceholderData}
      onType={setTyped}
      onPick={(option) => onChange(option?.value ?? '')}
    />
  )
}
