import type { ReactNode } from 'react'

interface Column<Item> {
  readonly key: string
  readonly title: string
  /** Of the column of a table: `w-1/5`. The first one has none, and takes what is left. */
  readonly width?: string
  readonly cell: (item: Item) => ReactNode
}

/** What a list shows: each row one link, made of its first column. */
export interface Rows<Item> {
  readonly label: string
  readonly items: readonly Item[]
  readonly columns: readonly [Column<Item>, ...Column<Item>[]]
  readonly idOf: (item: Item) => string
  readonly to: (item: Item) => string
}
