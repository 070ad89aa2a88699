import type { TicketPriority } from '@atum-desk/contract/tickets'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RadioCards } from '../../../../ui/primitives/RadioCards.tsx'
import { PriorityMark } from '../../marks/PriorityMark.tsx'
import { priorities } from '../list/filters.ts'

export function PriorityField({ suggested }: { suggested: TicketPriority }) {
  const { t } = useTranslation('tickets')
  const [priority, setPriority] = useState(suggested)
  return (
    <RadioCards
      label={t('field.priority')}
      name="priority"
      options={priorities.map((value) => ({ value, title: <PriorityMark priority={value} /> }))}
      value={priority}
      onChange={setPriority}
    />
  )
}
