import type { TicketEvent } from '@atum-desk/contract/timeline'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { DateTime } from '../../../../ui/text/DateTime.tsx'
import { eventIcons } from './event-icons.ts'
import { useEventWords } from './useEventWords.ts'

/** What happened, small, between the messages. */
export function EventLine({ event }: { event: TicketEvent }) {
  const words = useEventWords()
  const { glyph, colour } = eventIcons[event.name]
  return (
    <div className="grid grid-cols-[auto_1fr] items-start gap-x-2 px-4 text-meta text-muted tablet:grid-cols-[auto_1fr_auto]">
      <Icon name={glyph} className={`mt-0.5 size-3.5 ${colour}`} />
      <p>
        {words(event)}
        {event.details.reason && (
          <span className="mt-0.5 block w-fit text-text-2" dir="auto">
            {event.details.reason}
          </span>
        )}
      </p>
      <span className="max-tablet:col-start-2">
        <DateTime instant={event.occurredAt} />
      </span>
    </div>
  )
}
