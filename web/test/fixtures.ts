import type { Session } from '@atum-desk/contract/auth'
import type { Page } from '@atum-desk/contract/common'
import type { Ticket, TicketPriority, TicketSummary } from '@atum-desk/contract/tickets'

/** The instant at which the tests' browser stands still. */
export const now = new Date('2026-11-20T09:30:00.000Z')

const requests: readonly (readonly [title: string, organization: string, priority: TicketPriority, minutes: number])[] =
  [
    ['Month-end invoices stay in “pending”', 'Meridian Foods', 'P1', 72],
    ['VPN drops every 20 minutes', 'Nile Logistics', 'P2', 48],
    ['Badge reader at gate 4 does not answer', 'Harbour Authority', 'P3', 31],
    ['طابعة المستودع لا تطبع الملصقات', 'Nile Logistics', 'P2', 18],
    ['A new laptop for the finance team, before the audit in December', 'Meridian Foods', 'P4', 4],
  ]

const idOf = (kind: number, index: number) => `019aa000-0000-7000-8${kind}00-00000000000${index + 1}`

export const newQueueFixture = (): Page<TicketSummary> => ({
  nextCursor: null,
  items: requests.map(([title, organization, priority, minutes], index) => {
    const createdAt = new Date(now.getTime() - minutes * 60_000).toISOString()
    return {
      id: idOf(0, index),
      number: `ATD-${1042 + index}`,
      title,
      status: 'NEW',
      priority,
      organization: { id: idOf(1, index), name: organization },
      requester: { id: idOf(2, index), name: index === 3 ? 'كريم منصور' : 'Hana Youssef' },
      createdAt,
      updatedAt: createdAt,
      version: 1,
      category: null,
      assignee: null,
      team: null,
      tags: [],
      sla: { firstResponse: null, resolution: null },
      commentCount: 0,
      attachmentCount: 0,
      allowedActions: ['accept', 'reject'],
    }
  }),
})

const description =
  'It began this morning at eight and comes back after every restart.\n\nWe need it before four this afternoon. The screen and the log of the last hour are attached.'

export const inFull = (summary: TicketSummary): Ticket => ({
  ...summary,
  description,
  requester: { ...summary.requester, email: 'hana@meridian.example' },
  service: null,
  createdBy: summary.requester,
  acceptedBy: null,
  acceptedAt: null,
  resolution: null,
  rootCause: null,
  rejectionReason: null,
  resolvedAt: null,
  closedAt: null,
  links: [],
})

export const managerSession: Session = {
  accessToken: 'token',
  expiresInSeconds: 900,
  user: {
    id: idOf(3, 0),
    email: 'manager@desk.example',
    name: 'Mona Adel',
    role: 'manager',
    permissions: ['ticket.read', 'ticket.inbox', 'ticket.accept'],
    organization: null,
    tenant: { id: idOf(4, 0), name: 'ATUM', slug: 'atum' },
    locale: 'en',
    timeZone: 'UTC',
  },
}
