import type { TicketEvent } from '@atum-desk/contract/timeline'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { VisuallyHidden } from '../../../../ui/primitives/VisuallyHidden.tsx'
import { statusLooks } from '../../marks/looks.ts'
import { Moment } from './Moment.tsx'
import { useEventWords } from './useEventWords.ts'

/** One line between the messages. Its shape is that of the status it led to. */
export function EventLine({ event }: { event: TicketEvent }) {
  const { t } = useTranslation('portal')
  const words = useEventWords(event)
  const look = event.details.to ? statusLooks[event.details.to] : undefined
  return (
    <p className="flex items-start gap-2 px-1 text-meta text-text-2">
      <Icon name={look?.glyph ?? 'clock'} className={`mt-0.5 size-4 ${look?.colour ?? 'text-muted'}`} />
      <span className="min-w-0">
        {words}
        {event.details.to && <VisuallyHidden> {t(`status.${event.details.to}`)}</VisuallyHidden>}{' '}
        <span className="ms-1 text-muted">
          <Moment instant={event.occurredAt} />
        </span>
      </span>
    </p>
  )
}
