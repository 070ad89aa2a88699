import { type MutationFilters, useMutationState } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { BulkOutcome } from './bulk.ts'
import { ticketKeys } from './keys.ts'

const done: MutationFilters = { mutationKey: ticketKeys.bulk, status: 'success' }
const mergedIn = (outcomes: readonly BulkOutcome[]) =>
  outcomes.flatMap((outcome) => ('after' in outcome && outcome.after.mergedAt !== null ? [outcome.after.id] : []))

/** The ids that this person has merged into others here. */
export function useMergedAway(): ReadonlySet<string> {
  const outcomes = useMutationState({ filters: done, select: ({ state }) => state.data as readonly BulkOutcome[] })
  return useMemo(() => new Set(outcomes.flatMap(mergedIn)), [outcomes])
}
