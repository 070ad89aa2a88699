import type { Ticket } from '@atum-desk/contract/tickets'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../../lib/api/problem.ts'
import { toasts } from '../../../../ui/feedback/toasts.ts'
import { assign, edit, moveTo } from '../api/commands.ts'
import { ticketKeys } from '../api/keys.ts'
import { type Change, useChange } from '../api/useChange.ts'
import { useMeanwhile } from '../api/useMeanwhile.ts'
import { differences } from './differences.ts'
import { isStill, type WayBack, wayBack } from './undo.ts'
import { useDifferenceWords } from './useDifferenceWords.ts'

const taking = (way: WayBack, seen: Ticket) => {
  if (way.by === 'edit') return edit(seen, way.body)
  return way.by === 'assign' ? assign(seen, way.body) : moveTo(seen, way.body)
}

/**
 * A change that is shown at once, and can be undone. Refused, it goes back, and a toast says why and what others have
 * changed; after a conflict it offers both.
 */
export function useTicketChange(number: string) {
  const { t } = useTranslation(['tickets', 'common', 'ticket'])
  const words = useDifferenceWords()
  const meanwhile = useMeanwhile()
  const client = useQueryClient()
  const { mutateAsync } = useChange(number)

  const offerUndo = (before: Ticket, after: Ticket) => {
    const way = wayBack(before, after)
    if (!way) return
    const undo = () => {
      const now = client.getQueryData<Ticket>(ticketKeys.one(number))
      if (now && isStill(before, after, now)) void run({ send: (seen) => taking(way, seen) }, true)
      else toasts.add({ title: t('ticket:undo.late', { number }), priority: 'high' })
    }
    const title = t('ticket:undo.done', { number })
    const description = differences(before, after).map(words).join(' ')
    toasts.undoable({ title, description, undoTitle: t('ticket:undo.undo'), undo })
  }

  const refused = async (error: unknown, change: Change, seen: Ticket | undefined) => {
    const { code } = asFailure(error)
    const changes = seen ? (await meanwhile(seen)).changes : []
    const again = { children: t('ticket:conflict.mine'), onClick: () => void run(change) }
    toasts.add({
      title: t('tickets:change.refused', { number }),
      description: [t(`common:problem.${code}`), ...changes.map(words)].join(' '),
      // One that is urgent is read aloud at once, and cannot be reached: so this one, which offers something, is none.
      ...(code === 'version-conflict' ? { timeout: 0, actionProps: again } : { priority: 'high' }),
    })
  }

  const run = async (change: Change, isUndo = false): Promise<boolean> => {
    let seen: Ticket | undefined
    const send = (ticket: Ticket) => {
      seen = ticket
      return change.send(ticket)
    }
    // As it was before the guess was shown.
    const before = client.getQueryData<Ticket>(ticketKeys.one(number))
    try {
      const after = await mutateAsync({ ...change, send })
      if (before && !isUndo) offerUndo(before, after)
      return true
    } catch (error) {
      await refused(error, change, seen)
      return false
    }
  }

  return run
}
