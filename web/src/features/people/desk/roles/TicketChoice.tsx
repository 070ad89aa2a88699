import type { Page } from '@atum-desk/contract/common'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { get } from '../../../../lib/api/client.ts'
import { pathWith } from '../../../../lib/api/path.ts'
import { useRested } from '../../../../lib/time/useRested.ts'
import { Combobox } from '../../../../ui/primitives/Combobox.tsx'
import type { PickOption } from '../../../../ui/primitives/pick-list.ts'

interface ChoiceProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

type Named = Pick<TicketSummary, 'id' | 'number' | 'title'>
const optionOf = ({ id, number, title }: Named): PickOption => ({ value: id, title: `${number} ${title}` })

/** The ticket that it is about, by its number or by words. */
export function TicketChoice({ value, onChange }: ChoiceProps) {
  const { t } = useTranslation('people')
  const [typed, setTyped] = useState('')
  const q = useRested(typed.trim())
  const { data: found, isPlaceholderData } = useQuery({
    queryKey: ['tickets', 'explain', q],
    queryFn: ({ signal }) => get<Page<TicketSummary>>(pathWith('/api/tickets', { q, limit: 8 }), signal),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
  const { data: chosen } = useQuery({
    queryKey: ['tickets', 'explained', value],
    queryFn: ({ signal }) => get<Named>(`/api/tickets/${value}`, signal),
    enabled: value !== '',
  })
  return (
    <Combobox
      label={t('roles.ticket')}
      value={chosen && value !== '' ? optionOf(chosen) : null}
      options={(found?.items ?? []).map(optionOf)}
      none={t('roles.noTicket')}
      isFinding={q !== typed.trim() || isPlaceholderData}
      onType={setTyped}
      onPick={(option) => onChange(option?.value ?? '')}
    />
  )
}
