import type { Ticket } from '@atum-desk/contract/tickets'
import { useEffect } from 'react'
import { addRecent } from '../../../../lib/storage/recent.ts'
import { useUser } from '../../../session/useSession.ts'

/** The palette leads back to what was open lately. */
export function useRememberTicket(ticket: Pick<Ticket, 'number' | 'title'> | undefined): void {
  const { id } = useUser()
  const key = ticket?.number
  const title = ticket?.title
  useEffect(() => {
    if (key !== undefined && title !== undefined) addRecent(id, 'tickets', { key, title })
  }, [id, key, title])
}
