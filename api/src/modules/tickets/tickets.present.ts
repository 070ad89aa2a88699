import type { TicketSla } from '@atum-desk/contract/sla'
import type { Ticket, TicketLink, TicketSummary } from '@atum-desk/contract/tickets'
import type { Context } from '../../platform/access/context.ts'
import { toWire } from '../../platform/clock.ts'
import { unseenName } from './domain/unseen-name.ts'
import type { SummaryRow } from './ticket-lists.store.ts'
import { allowedActions } from './tickets.policy.ts'
import { referenceOf, type TicketRow } from './tickets.store.ts'

/** What the answer tells beyond the row itself. */
export type Beside = Readonly<{ sla: TicketSla | undefined; reopenWindowDays: number }>

/** Before the gate no clock runs. */
const noClocks: TicketSla = { firstResponse: null, resolution: null }

export const numberOf = ({ number }: { number: number }): string => `ATD-${number}`

export function presentSummary(ctx: Context, row: SummaryRow, { sla, reopenWindowDays }: Beside): TicketSummary {
  return {
    id: row.id,
    number: numberOf(row),
    title: row.title,
    status: row.status,
    priority: row.priority,
    category: row.category,
    organization: { id: row.orgId, name: row.organizationName },
    requester: { id: row.requesterId, name: row.requesterName },
    assignee: referenceOf(row.assigneeId, row.assigneeName),
    team: referenceOf(row.teamId, row.teamName),
    tags: row.tags,
    sla: sla ?? noClocks,
    createdAt: toWire(row.createdAt),
    updatedAt: toWire(row.updatedAt),
    version: row.version,
    allowedActions: allowedActions(ctx, row, reopenWindowDays),
    commentCount: row.commentCount,
    attachmentCount: row.attachmentCount,
  }
}

export function presentTicket(
  ctx: Context,
  row: TicketRow,
  beside: Beside & Pick<Ticket, 'fields'> & { links: LinkRow[] },
): Ticket {
  return {
    ...presentSummary(ctx, row, beside),
    requester: { id: row.requesterId, name: row.requesterName, email: row.requesterEmail },
    description: row.description,
    service: referenceOf(row.serviceId, row.serviceName),
    createdBy: { id: row.createdById, name: row.createdByName ?? unseenName },
    acceptedBy: referenceOf(row.acceptedById, row.acceptedByName),
    acceptedAt: row.acceptedAt && toWire(row.acceptedAt),
    resolution: row.resolution,
    rootCause: row.rootCause,
    rejectionReason: row.rejectionReason,
    resolvedAt: row.resolvedAt && toWire(row.resolvedAt),
    closedAt: row.closedAt && toWire(row.closedAt),
    links: beside.links.map(presentLink),
    fields: beside.fields,
  }
}

type LinkRow = Readonly<{ kind: TicketLink['kind']; number: number } & Omit<TicketLink['ticket'], 'number'>>

const presentLink = ({ kind, id, title, status, ...row }: LinkRow): TicketLink => ({
  kind,
  ticket: { id, number: numberOf(row), title, status },
})
