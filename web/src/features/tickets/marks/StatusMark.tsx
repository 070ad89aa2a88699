import type { TicketStatus } from '@atum-desk/contract/tickets'
import { Icon } from '../../../ui/icons/Icon.tsx'
import { statusLooks } from './looks.ts'

/** Shape, colour, and always the word: the desk’s from `terms`, the portal’s from its own catalog. */
export function StatusMark({ status, word }: { status: TicketStatus; word: string }) {
  const { glyph, colour } = statusLooks[status]
  return (
    <span className="inline-flex items-center gap-1.5">
      <Icon name={glyph} className={`size-4 ${colour}`} />
      {word}
    </span>
  )
}
