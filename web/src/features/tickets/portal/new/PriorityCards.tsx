import type { TicketPriority } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { RadioCards } from '../../../../ui/primitives/RadioCards.tsx'
import { priorityLooks } from '../../marks/looks.ts'
import { priorities } from '../request-body.ts'

interface PriorityCardsProps {
  readonly value: TicketPriority
  readonly onChange: (priority: TicketPriority) => void
}

/** What a priority means for the person who asks, not its code. */
export function PriorityCards({ value, onChange }: PriorityCardsProps) {
  const { t } = useTranslation('request')
  const options = priorities.map((priority) => ({
    value: priority,
    title: (
      <span className="flex items-center gap-2 font-medium">
        <Icon name={priorityLooks[priority].glyph} className={`size-4 ${priorityLooks[priority].colour}`} />
        {t(`priority.${priority}`)}
      </span>
    ),
    text: t(`priority.${priority}Text`),
  }))
  return (
    <RadioCards
      label={t('priority.label')}
      name="priority"
      options={options}
      value={value}
      onChange={onChange}
      className="tablet:grid-cols-2"
    />
  )
}
