import type { Ticket } from '@atum-desk/contract/tickets'
import { edit } from '../api/commands.ts'
import { useTicketChange } from './useTicketChange.ts'

/**
 * Another title. Where somebody has changed it since this one was begun, that is a conflict, also when the page knows of
 * it by now: it is asked first. The second time, asked for by name, it goes through.
 */
export function useRename({ number, title: now }: Pick<Ticket, 'number' | 'title'>) {
  const change = useTicketChange(number)
  return (title: string, begun: Pick<Ticket, 'title' | 'version'>): void => {
    let isOvertaken = now !== begun.title
    void change({
      send: (seen) => {
        const version = isOvertaken ? begun.version : seen.version
        isOvertaken = false
        return edit({ ...seen, version }, { title })
      },
      guess: (ticket) => ({ ...ticket, title }),
    })
  }
}
