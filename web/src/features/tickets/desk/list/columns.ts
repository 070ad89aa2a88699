/** The table’s columns: width, narrower below 1440 px, and by what they sort, if they do. The first takes the rest. */
export const columns = [
  { name: 'ticket', width: '', sort: 'number' },
  { name: 'status', width: 'w-36 min-[90rem]:w-46', sort: null },
  { name: 'priority', width: 'w-24 min-[90rem]:w-28', sort: 'priority' },
  { name: 'time', width: 'w-46 min-[90rem]:w-48', sort: null },
  { name: 'assignee', width: 'w-36 min-[90rem]:w-44', sort: null },
  { name: 'updated', width: 'w-28 min-[90rem]:w-32', sort: 'updatedAt' },
] as const

/** A header that is pressed sorts by its column, the most pressing first; pressed again, the other way. */
export const sortsOf = {
  number: ['-number', 'number'],
  priority: ['priority', '-priority'],
  updatedAt: ['-updatedAt', 'updatedAt'],
} as const

export type ColumnSort = keyof typeof sortsOf
