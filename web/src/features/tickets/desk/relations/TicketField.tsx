import type { Page } from '@atum-desk/contract/common'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { get } from '../../../../lib/api/client.ts'
import { pathWith } from '../../../../lib/api/path.ts'
import { useRested } from '../../../../lib/time/useRested.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Combobox } from '../../../../ui/primitives/Combobox.tsx'
import { statusLooks } from '../../marks/looks.ts'

interface TicketFieldProps {
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly required?: boolean
  readonly value: TicketSummary | undefined
  /** Only tickets of this organization. */
  readonly orgId?: string
  readonly isOffered: (ticket: TicketSummary) => boolean
  readonly onPick: (ticket: TicketSummary | undefined) => void
}

const optionOf = (ticket: TicketSummary) => ({
  value: ticket.id,
  title: `${ticket.number} ${ticket.title}`,
  text: ticket.requester.name,
  icon: <Icon name={statusLooks[ticket.status].glyph} className={`size-4 ${statusLooks[ticket.status].colour}`} />,
})

/** Another ticket, by its number or its words. */
export function TicketField({ value, orgId, isOffered, onPick, ...words }: TicketFieldProps) {
  const { t } = useTranslation('ticket')
  const [typed, type] = useState('')
  const q = useRested(typed.trim())
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['tickets', 'choice', orgId, q],
    queryFn: ({ signal }) => get<Page<TicketSummary>>(pathWith('/api/tickets', { q, orgId, limit: 20 }), signal),
    placeholderData: keepPreviousData,
  })
  const offered = (data?.items ?? []).filter(isOffered).slice(0, 8)
  return (
    <Combobox
      {...words}
      value={value ? optionOf(value) : null}
      options={offered.map(optionOf)}
      none={t('choose.none')}
      isFinding={q !== typed.trim() || isPlaceholderData}
      onType={type}
      onPick={(option) => onPick(offered.find(({ id }) => id === option?.value))}
    />
  )
}
