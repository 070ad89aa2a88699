import type { TicketPriority } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icons/Icon.tsx'
import { priorityLooks } from './looks.ts'

/** Shape, colour, and always the word. */
export function PriorityMark({ priority }: { priority: TicketPriority }) {
  const { t } = useTranslation('terms')
  const { glyph, colour } = priorityLooks[priority]
  return (
    <span className="inline-flex items-center gap-1.5">
      <Icon name={glyph} className={`size-3.5 ${colour}`} />
      {t(`priority.${priority}`)}
    </span>
  )
}
