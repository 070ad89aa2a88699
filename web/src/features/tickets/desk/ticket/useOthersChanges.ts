import type { Ticket } from '@atum-desk/contract/tickets'
import { useEffect, useState } from 'react'
import { ownVersionOf } from '../api/own-versions.ts'
import { type Difference, differences } from './differences.ts'

interface Known {
  /** As it was when it was last looked at knowingly: opened, changed by oneself, or read and dismissed. */
  readonly seen: Ticket
  readonly changes: readonly Difference[]
}

const next = (known: Known, now: Ticket): Known => {
  // A guess of one’s own has no version yet, and is none of it.
  if (now.version === known.seen.version) return known
  if (now.version <= ownVersionOf(now.id)) return { seen: now, changes: [] }
  return { seen: known.seen, changes: differences(known.seen, now) }
}

/** What others have changed since. */
export function useOthersChanges(ticket: Ticket) {
  const [known, know] = useState<Known>({ seen: ticket, changes: [] })
  useEffect(() => know((before) => next(before, ticket)), [ticket])
  return { changes: known.changes, dismiss: () => know({ seen: ticket, changes: [] }) }
}
