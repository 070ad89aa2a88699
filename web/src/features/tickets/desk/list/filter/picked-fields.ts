import { withCondition } from '../conditions.ts'
import type { TicketFilters } from '../filters.ts'

/** What is picked from a list that is too long for a menu, or asks for a date. */
export const pickedFields = ['team', 'org', 'requester', 'tag', 'service', 'created', 'updated'] as const
export type PickedField = (typeof pickedFields)[number] | 'assignee'

export const isDateField = (field: PickedField): field is 'created' | 'updated' =>
  field === 'created' || field === 'updated'

/** What changes when this was picked. */
export const pickedFilter =
  (field: PickedField, value: string) =>
  ({ tags, q }: TicketFilters): Partial<TicketFilters> => {
    if (field === 'tag') return { tags: [...new Set([...tags, value])] }
    if (field === 'service' || isDateField(field)) return { q: withCondition(q, field, value) }
    return { [field]: value }
  }
