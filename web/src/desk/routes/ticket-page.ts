import { loadWords } from '../../lib/i18n/start.ts'
import { prefetchRichText } from '../../ui/text/rich-text-code.ts'

/** Asked for by the router, and by the list before one opens a ticket. */
export const loadTicketPage = async () => {
  prefetchRichText()
  const [{ TicketRoute }] = await Promise.all([import('./ticket.tsx'), loadWords('ticket'), loadWords('lists')])
  return { Component: TicketRoute }
}
