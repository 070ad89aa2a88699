import type { BulkAction } from '@atum-desk/contract/bulk'
import type { TicketSummary } from '@atum-desk/contract/tickets'

/** A ticket as it was before something was done to it, and as it is since. */
export interface Done {
  readonly before: TicketSummary
  readonly after: TicketSummary
}

const missingIn = (tags: readonly string[], other: readonly string[]) => other.filter((tag) => !tags.includes(tag))

/** What puts one ticket back; null where the API has no way: a status only goes forward, and nobody takes one away. */
const backOf = (type: BulkAction['type'], { before, after }: Done): BulkAction | null => {
  if (type === 'priority') return { type, priority: before.priority }
  if (type === 'category') return { type, category: before.category }
  if (type === 'tags')
    return { type, add: missingIn(after.tags, before.tags), remove: missingIn(before.tags, after.tags) }
  if (type !== 'assign' || before.status !== after.status) return null
  const { assignee, team } = before
  if (!assignee && !team) return null
  if (!team && after.team) return null
  return { type, ...(assignee && { assigneeId: assignee.id }), ...(team && { teamId: team.id }) }
}

export interface Undoing {
  readonly action: BulkAction
  readonly done: readonly Done[]
}

/** The calls that undo it, one for all tickets that go back to the same. None unless every one of them can go back. */
export const undoOf = (type: BulkAction['type'], done: readonly Done[]): readonly Undoing[] => {
  const groups = new Map<string, { action: BulkAction; done: Done[] }>()
  for (const one of done) {
    const action = backOf(type, one)
    if (action === null) return []
    const key = JSON.stringify(action)
    const group = groups.get(key) ?? { action, done: [] }
    group.done.push(one)
    groups.set(key, group)
  }
  return [...groups.values()]
}
