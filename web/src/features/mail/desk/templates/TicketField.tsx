import type { Page } from '@atum-desk/contract/common'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { get } from '../../../../lib/api/client.ts'
import { pathWith } from '../../../../lib/api/path.ts'
import { useRested } from '../../../../lib/time/useRested.ts'
import { Combobox } from '../../../../ui/primitives/Combobox.tsx'
import type { PickOption } from '../../../../ui/primitives/pick-list.ts'

interface TicketFieldProps {
  readonly value: PickOption | null
  readonly onPick: (ticket: PickOption | null) => void
}

const optionOf = ({ id, number, title }: TicketSummary): PickOption => ({ value: id, title: `${number} ${title}` })

/** On which ticket the words are tried: at first the one that changed last. */
export function TicketField({ value, onPick }: TicketFieldProps) {
  const { t } = useTranslation('channels')
  const [typed, setTyped] = useState('')
  const q = useRested(typed.trim())
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['tickets', 'to-try', q],
    queryFn: ({ signal }) =>
      get<Page<TicketSummary>>(pathWith('/api/tickets', { q, sort: '-updatedAt', limit: 8 }), signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  const options = data?.items.map(optionOf) ?? []
  const [newest] = options
  useEffect(() => {
    if (value === null && newest && q === '') onPick(newest)
  }, [value, newest, q, onPick])
  return (
    <Combobox
      label={t('messages.ticket')}
      value={value}
      options={options}
      none={t('messages.noTicket')}
      isFinding={q !== typed.trim() || isPlaceholderData}
      onType={setTyped}
      onPick={onPick}
    />
  )
}
