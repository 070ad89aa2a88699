import type { TicketStatus } from '@atum-desk/contract/tickets'

export const tabs = ['open', 'waiting', 'solved', 'all'] as const
export type Tab = (typeof tabs)[number]

/** Which requests a list shows. It lives in the URL. */
export interface RequestFilter {
  readonly tab: Tab
  readonly who: 'mine' | 'organization'
  readonly q: string
}

const statuses = {
  open: ['NEW', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'WAITING_CUSTOMER'],
  waiting: ['WAITING_CUSTOMER'],
  solved: ['RESOLVED', 'CLOSED'],
  all: [],
} as const satisfies Record<Tab, readonly TicketStatus[]>

/** Empty: all of them. */
export const statusesOf = (tab: Tab): readonly TicketStatus[] => statuses[tab]

export const filterFrom = (params: URLSearchParams): RequestFilter => ({
  tab: tabs.find((tab) => tab === params.get('tab')) ?? 'open',
  who: params.get('who') === 'organization' ? 'organization' : 'mine',
  q: params.get('q')?.trim() ?? '',
})

/** The address of this list; what is usual is left out of it. */
export const searchOf = ({ tab, who, q }: RequestFilter): string => {
  const params = new URLSearchParams({
    ...(tab !== 'open' && { tab }),
    ...(who !== 'mine' && { who }),
    ...(q !== '' && { q }),
  })
  return params.size === 0 ? '' : `?${params}`
}
