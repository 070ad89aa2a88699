import { useLayoutEffect, useState } from 'react'
import { useNavigationType } from 'react-router'
import type { RowsPlace } from './useVirtualRows.ts'

const places = new Map<string, RowsPlace>()

/** Back returns to the place where one was; every other way leads to the top, or to what is selected (UX-4.6). */
export function useRowsPlace(key: string): RowsPlace | undefined {
  const way = useNavigationType()
  return useState(() => (way === 'POP' ? places.get(key) : undefined))[0]
}

/** Keeps the place when the rows leave the page. */
export function useKeptPlace(key: string, placeNow: () => RowsPlace): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place counts when the rows leave, and not before.
  useLayoutEffect(() => () => void places.set(key, placeNow()), [])
}
