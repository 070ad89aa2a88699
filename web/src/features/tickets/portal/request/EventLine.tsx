import type { TicketEvent } from '@atum-desk/contract/timeline'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { RelativeTime } from '../../../../ui/text/RelativeTime.tsx'
import { statusLooks } from '../../marks/looks.ts'
import { useEventWords } from './useEventWords.ts'

/** One line between the messages. Its shape is that of the status it led to. */
export function EventLine({ event }: { event: TicketEvent }) {
  const { t } = useTranslation('portal')
  const words = useEventWords(event)
  const look = event.details.to ? statusLooks[event.details.to] : undefined
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 px-1 text-meta text-text-2">
      <Icon name={look?.glyph ?? 'clock'} className={`size-4 ${look?.colour ?? 'text-muted'}`} />
      <span className="min-w-0">{words}</span>
      {event.details.to && <span className="sr-only">{t(`status.${event.details.to}`)}</span>}
      <span className="text-muted">
        <RelativeTime instant={event.occurredAt} />
      </span>
    </p>
  )
}
