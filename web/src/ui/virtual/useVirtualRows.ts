import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef } from 'react'

interface VirtualRowsOptions {
  readonly count: number
  readonly keyOf: (index: number) => string
  /** Height of a row in px; with `isMeasured` only what is reckoned with until a row was seen. */
  readonly rowHeight: number
  readonly isMeasured?: boolean
  /** What stays at the top of the box while the rows pass under it. */
  readonly headHeight?: number
  /** Where the rows stood when they were left, and how high they were. */
  readonly place: RowsPlace | undefined
  /** Shown at first where there is no place. */
  readonly startIndex: number
}

export interface RowsPlace {
  readonly offset: number
  readonly measurements: VirtualItem[]
}

/** A few beyond each edge, so that the next row of j or k is there before it is asked for. */
const overscan = 8

/**
 * Of a long list only the rows that are seen, in the flow of the page: what stands before and after them is room
 * (`before`, `after` in px, for `useOwnSize`). So they stay what they are, rows of a table or items of a list, in their
 * order for Tab and for a screen reader.
 */
export function useVirtualRows(options: VirtualRowsOptions) {
  const { count, keyOf, rowHeight, isMeasured = false, headHeight = 0, place, startIndex } = options
  const box = useRef<HTMLDivElement>(null)
  const middle = Math.max(0, (startIndex + 0.5) * rowHeight - window.innerHeight / 2)
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLElement>({
    count,
    getItemKey: keyOf,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    // Rows at once, not after the box was measured.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    initialOffset: place?.offset ?? middle,
    initialMeasurementsCache: isMeasured ? (place?.measurements ?? []) : [],
    useFlushSync: false,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another density are another height, all at once.
  useLayoutEffect(() => virtualizer.measure(), [rowHeight])

  const rows = virtualizer.getVirtualItems()
  const before = (rows[0]?.start ?? headHeight) - headHeight
  const after = virtualizer.getTotalSize() + headHeight - (rows.at(-1)?.end ?? headHeight)
  return {
    ...{ box, rows, before, after },
    show: (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    toTop: () => virtualizer.scrollToOffset(0),
    measure: virtualizer.measureElement,
    placeNow: (): RowsPlace => ({
      offset: virtualizer.scrollOffset ?? 0,
      measurements: isMeasured ? virtualizer.takeSnapshot() : [],
    }),
  }
}

export type VirtualRows = ReturnType<typeof useVirtualRows>
