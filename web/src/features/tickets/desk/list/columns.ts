/** The columns of the table: their width, and by what they sort, if they do. The first takes what is left. */
export const columns = [
  { name: 'ticket', width: '', sort: 'number' },
  { name: 'status', width: 'w-44', sort: null },
  { name: 'priority', width: 'w-28', sort: 'priority' },
  { name: 'time', width: 'w-48', sort: null },
  { name: 'assignee', width: 'w-44', sort: null },
  { name: 'updated', width: 'w-32', sort: 'updatedAt' },
] as const

/** A header that is pressed sorts by its column, the most pressing first; pressed again, the other way. */
export const sortsOf = {
  number: ['-number', 'number'],
  priority: ['priority', '-priority'],
  updatedAt: ['-updatedAt', 'updatedAt'],
} as const

export type ColumnSort = keyof typeof sortsOf
