import type { Page } from '@atum-desk/contract/common'
import type { Notification } from '@atum-desk/contract/notifications'
import type { InfiniteData } from '@tanstack/react-query'

type Pages = InfiniteData<Page<Notification>>

/** The pages as they are once these are read, at the instant `at`. */
export const marked = (
  data: Pages | undefined,
  which: (item: Notification) => boolean,
  at: string,
): Pages | undefined =>
  data && {
    ...data,
    pages: data.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => (item.readAt === null && which(item) ? { ...item, readAt: at } : item)),
    })),
  }
