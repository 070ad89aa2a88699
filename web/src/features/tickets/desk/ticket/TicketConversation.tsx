import type { Ticket } from '@atum-desk/contract/tickets'
import { ClosedNotice } from '../composer/ClosedNotice.tsx'
import { Composer } from '../composer/Composer.tsx'
import { Timeline } from '../timeline/Timeline.tsx'
import type { useTicketPage } from './useTicketPage.ts'

interface TicketConversationProps {
  readonly ticket: Ticket
  readonly page: ReturnType<typeof useTicketPage>
}

/** What was said and done, and below it where one writes. */
export function TicketConversation({ ticket, page }: TicketConversationProps) {
  const { mode, modes, field, presence, isChosen, write, resolveWith } = page.writing
  return (
    <>
      <Timeline ticket={ticket} canSplit={page.canSplit} />
      {mode ? (
        <Composer
          {...{ ticket, mode, modes, field, presence }}
          isOpen={isChosen}
          onMode={write}
          onResolve={resolveWith}
        />
      ) : (
        <ClosedNotice ticket={ticket} />
      )}
    </>
  )
}
