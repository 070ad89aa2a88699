import type { TicketPriority, TicketStatus } from '@atum-desk/contract/tickets'
import { type ConditionName, conditionIn, conditionNames, withCondition, withoutConditions } from '../conditions.ts'
import type { TicketFilters } from '../filters.ts'

/** What a chip says, as codes: the words are the screen's. */
export type ChipMeaning =
  | { readonly kind: 'status'; readonly value: TicketStatus }
  | { readonly kind: 'priority'; readonly value: TicketPriority }
  | { readonly kind: 'assignee' | 'requester' | 'team' | 'org'; readonly value: string }
  | { readonly kind: 'tag' | 'escalated' | 'q' | ConditionName; readonly value: string }
  | { readonly kind: 'breached' | 'merged'; readonly value: boolean }

export type ChipOf = ChipMeaning & {
  /** The filters without it. */
  readonly without: Partial<TicketFilters>
}

const without = <Value>(values: readonly Value[], value: Value) => values.filter((other) => other !== value)

const one = <Kind extends 'assignee' | 'requester' | 'team' | 'org' | 'escalated' | 'breached' | 'merged'>(
  filters: TicketFilters,
  kind: Kind,
) => {
  const value = filters[kind]
  return value === undefined ? [] : [{ kind, value, without: { [kind]: undefined } } as ChipOf]
}

/** What narrows the list now, each with what the list is without it. */
export const chipsOf = (filters: TicketFilters): readonly ChipOf[] => {
  const { status, priority, tags, q } = filters
  const words = withoutConditions(q)
  const conditions = conditionNames.flatMap((kind): ChipOf[] => {
    const value = conditionIn(q, kind)
    return value === undefined ? [] : [{ kind, value, without: { q: withCondition(q, kind, undefined) } }]
  })
  const left = conditionNames.reduce((rest, name) => {
    const value = conditionIn(q, name)
    return value === undefined ? rest : withCondition(rest, name, value)
  }, '')
  return [
    ...status.map((value): ChipOf => ({ kind: 'status', value, without: { status: without(status, value) } })),
    ...priority.map((value): ChipOf => ({ kind: 'priority', value, without: { priority: without(priority, value) } })),
    ...(['assignee', 'team', 'org', 'requester', 'escalated', 'breached', 'merged'] as const).flatMap((kind) =>
      one(filters, kind),
    ),
    ...tags.map((value): ChipOf => ({ kind: 'tag', value, without: { tags: without(tags, value) } })),
    ...conditions,
    ...(words === '' ? [] : [{ kind: 'q', value: words, without: { q: left } } as const]),
  ]
}
