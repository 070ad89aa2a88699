import { dateNames, withCondition } from '../conditions.ts'
import type { TicketFilters } from '../filters.ts'

/** What is picked from a list that is too long for a menu, or asks for a date. */
export const pickedFields = ['team', 'org', 'requester', 'tag', 'service', ...dateNames] as const
export type PickedField = (typeof pickedFields)[number] | 'assignee'

export type DateField = (typeof dateNames)[number]
export const isDateField = (field: string): field is DateField => dateNames.some((name) => name === field)

/** What changes when this was picked. */
export const pickedFilter =
  (field: PickedField, value: string) =>
  ({ tags, q }: TicketFilters): Partial<TicketFilters> => {
    if (field === 'tag') return { tags: [...new Set([...tags, value])] }
    if (field === 'service' || isDateField(field)) return { q: withCondition(q, field, value) }
    return { [field]: value }
  }
