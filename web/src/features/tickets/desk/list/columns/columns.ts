import type { TicketSort } from '@atum-desk/contract/ticket-query'

/** A header that is pressed sorts by its column, the most pressing first; pressed again, the other way. */
const sorts = {
  number: ['-number', 'number'],
  priority: ['priority', '-priority'],
  dueAt: ['dueAt', '-dueAt'],
  createdAt: ['-createdAt', 'createdAt'],
  updatedAt: ['-updatedAt', 'updatedAt'],
} as const satisfies Record<string, readonly [TicketSort, TicketSort]>

interface Column {
  /** Narrower below 1440 px. */
  readonly width: string
  /** What it takes at the most, in px: by it a table of many columns is wider than its box, and scrolls. */
  readonly room: number
  readonly sorts: readonly [TicketSort, TicketSort] | null
}

/** Every column by its name, which is what a saved view holds (LST-1). `ticket` takes the room that is left. */
export const columns = {
  ticket: { width: '', room: 300, sorts: sorts.number },
  status: { width: 'w-36 min-[90rem]:w-46', room: 184, sorts: null },
  priority: { width: 'w-24 min-[90rem]:w-28', room: 112, sorts: sorts.priority },
  time: { width: 'w-46 min-[90rem]:w-48', room: 192, sorts: sorts.dueAt },
  assignee: { width: 'w-36 min-[90rem]:w-44', room: 176, sorts: null },
  team: { width: 'w-32 min-[90rem]:w-36', room: 144, sorts: null },
  organization: { width: 'w-36 min-[90rem]:w-44', room: 176, sorts: null },
  requester: { width: 'w-36 min-[90rem]:w-40', room: 160, sorts: null },
  category: { width: 'w-28 min-[90rem]:w-32', room: 128, sorts: null },
  tags: { width: 'w-36 min-[90rem]:w-44', room: 176, sorts: null },
  comments: { width: 'w-24', room: 96, sorts: null },
  created: { width: 'w-28 min-[90rem]:w-32', room: 128, sorts: sorts.createdAt },
  updated: { width: 'w-28 min-[90rem]:w-32', room: 128, sorts: sorts.updatedAt },
} as const satisfies Record<string, Column>

export type ColumnName = keyof typeof columns

const isColumn = (name: string): name is ColumnName => Object.hasOwn(columns, name)
export const columnNames = Object.keys(columns).filter(isColumn)

export const usualColumns: readonly ColumnName[] = ['ticket', 'status', 'priority', 'time', 'assignee', 'updated']

/** Those of a list of names that this version has: the ticket itself is always there, and comes first. */
export const columnsFrom = (names: readonly string[]): readonly ColumnName[] => [
  'ticket',
  ...new Set(names.filter(isColumn).filter((name) => name !== 'ticket')),
]

/** All columns in an order to choose from: those that are shown, then the others. */
export const columnsToChoose = (shown: readonly ColumnName[]): readonly ColumnName[] => [
  ...shown,
  ...columnNames.filter((name) => !shown.includes(name)),
]

/** With the column one place earlier or later; the ticket stays first. */
export const movedColumn = (shown: readonly ColumnName[], name: ColumnName, step: 1 | -1): readonly ColumnName[] => {
  const from = shown.indexOf(name)
  const to = from + step
  if (from < 1 || to < 1 || to >= shown.length) return shown
  const rest = shown.filter((other) => other !== name)
  return [...rest.slice(0, to), name, ...rest.slice(to)]
}
