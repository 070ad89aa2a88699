import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSteady } from '../../../../lib/steady/useSteady.ts'
import { onCustomers, onMyHands, solvedLately } from './api.ts'
import { placed, type Section, sections } from './sections.ts'

const nobody: ReadonlySet<string> = new Set()

/** The four lists, held still while they are read. Each says for itself what it waits for or why it failed. */
export function useMyWork() {
  const hands = useQuery(onMyHands)
  const customers = useQuery(onCustomers)
  const solved = useQuery(solvedLately)
  const [inHand, asked, done] = [hands.data, customers.data, solved.data]
  const isPending = hands.isPending || customers.isPending || solved.isPending
  const fresh = useMemo(
    () => (isPending ? undefined : [inHand, asked, done].flatMap((page) => page?.items ?? []).map(placed)),
    [isPending, inHand, asked, done],
  )
  // One that is there after a second attempt is shown at once.
  const { rows, newCount, reveal } = useSteady(fresh, [inHand, asked, done].map(Boolean).join(), nobody)
  const items = useMemo(
    () =>
      sections.flatMap((section) => rows.filter(({ item }) => item.section === section)).map(({ item }) => item.ticket),
    [rows],
  )
  const queryOf = { breaching: hands, onMe: hands, onCustomer: customers, solved } satisfies Record<Section, unknown>
  const stale = [hands, customers, solved].find(({ data, error }) => data && error)?.error ?? null
  return { rows, items, newCount, reveal, queryOf, stale, isPending }
}

export type MyWork = ReturnType<typeof useMyWork>
