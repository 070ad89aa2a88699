import type { Page } from '@atum-desk/contract/common'
import type { InfiniteData } from '@tanstack/react-query'
import { useMemo } from 'react'

/** The rows of all pages that have been read, in one list. */
export const usePages = <Item>(data: InfiniteData<Page<Item>> | undefined): readonly Item[] | undefined =>
  useMemo(() => data?.pages.flatMap(({ items }) => items), [data])
