import type { TicketSummary } from '@atum-desk/contract/tickets'
import type { Action } from '../../../../lib/actions/action.ts'

export type BulkSheet = 'assign' | 'status' | 'priority' | 'category' | 'tags' | 'note' | 'reject' | 'merge'

export interface BulkScope {
  readonly checkedCount: number
  /** How many of them still wait to be accepted. */
  readonly declinableCount: number
  /** How many can be merged. */
  readonly mergeableCount: number
  readonly isBusy: boolean
  readonly selected: TicketSummary | undefined
  readonly ask: (sheet: BulkSheet) => void
  readonly check: (ticket: TicketSummary) => void
  readonly checkAll: () => void
  readonly clear: () => void
}

const asking = (sheet: BulkSheet, keys: readonly string[]): Action<BulkScope> => ({
  id: `bulk.${sheet}`,
  titleKey: `lists:bulk.${sheet}`,
  keys,
  when: ({ checkedCount, isBusy }) => checkedCount > 0 && !isBusy,
  run: ({ ask }) => ask(sheet),
})

const checkTicket: Action<BulkScope> = {
  id: 'bulk.check',
  titleKey: 'lists:check.action',
  keys: ['x'],
  when: ({ selected }) => selected !== undefined,
  run: ({ selected, check }) => selected && check(selected),
}

/** All that were loaded; pressed again, none. */
const checkAllTickets: Action<BulkScope> = {
  id: 'bulk.all',
  titleKey: 'lists:check.allAction',
  keys: ['*'],
  when: () => true,
  run: ({ checkAll }) => checkAll(),
}

export const clearChecks: Action<BulkScope> = {
  id: 'bulk.clear',
  titleKey: 'lists:bulk.clear',
  keys: ['escape'],
  when: ({ checkedCount, isBusy }) => checkedCount > 0 && !isBusy,
  run: ({ clear }) => clear(),
}

export const bulkButtons = {
  assign: asking('assign', ['a']),
  status: asking('status', ['s']),
  priority: asking('priority', ['p']),
  category: asking('category', ['y']),
  tags: asking('tags', ['t']),
  note: asking('note', ['n']),
  merge: { ...asking('merge', ['m']), when: ({ mergeableCount, isBusy }) => mergeableCount > 1 && !isBusy },
  reject: { ...asking('reject', ['3']), when: ({ declinableCount, isBusy }) => declinableCount > 0 && !isBusy },
} as const satisfies Record<BulkSheet, Action<BulkScope>>

export const bulkActions: readonly Action<BulkScope>[] = [
  checkTicket,
  checkAllTickets,
  ...Object.values(bulkButtons),
  clearChecks,
]
