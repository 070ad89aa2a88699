import type { TicketSla } from '@atum-desk/contract/sla'
import { type RelatedTicket, type Ticket, type TicketSummary, ticketLinkKinds } from '@atum-desk/contract/tickets'
import type { Context } from '../../platform/access/context.ts'
import { toWire } from '../../platform/clock.ts'
import { unseenName } from './domain/unseen-name.ts'
import type { SummaryRow } from './lists/ticket-lists.store.ts'
import type { RelatedKind, RelatedRow } from './relating/ticket-links.store.ts'
import { referenceOf, type TicketRow } from './ticket-rows.store.ts'
import { allowedActions } from './tickets.policy.ts'

/** What the answer tells beyond the row itself. */
export type Beside = Readonly<{ sla: TicketSla | undefined; reopenWindowDays: number }>

/** Before the gate no clock runs. */
const noClocks: TicketSla = { firstResponse: null, resolution: null, nextResponse: null }

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
    mergedAt: row.mergedAt && toWire(row.mergedAt),
    mergedInto: mergedIntoOf(row),
  }
}

export function presentTicket(
  ctx: Context,
  row: TicketRow,
  beside: Beside &
    Pick<Ticket, 'fields' | 'escalation'> & {
      related: readonly RelatedRow[]
      following: Pick<Ticket, 'cc' | 'watching' | 'watchers'>
    },
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
    ...presentRelated(beside.related),
    ...beside.following,
    fields: beside.fields,
    ...(beside.escalation !== undefined && { escalation: beside.escalation }),
  }
}

type MergedColumns = Pick<SummaryRow, 'mergedIntoId' | 'mergedIntoNumber' | 'mergedIntoTitle' | 'mergedIntoStatus'>

/** Null, too, where the caller may not see that ticket: then the join has found none. */
function mergedIntoOf(row: MergedColumns): RelatedTicket | null {
  const { mergedIntoId: id, mergedIntoNumber: number, mergedIntoTitle: title, mergedIntoStatus: status } = row
  if (id === null || number === null || title === null || status === null) return null
  return presentRelatedTicket({ id, number, title, status })
}

export const presentRelatedTicket = (row: Omit<RelatedRow, 'kind'>): RelatedTicket => ({
  id: row.id,
  number: numberOf(row),
  title: row.title,
  status: row.status,
})

function presentRelated(rows: readonly RelatedRow[]): Pick<Ticket, 'links' | 'parent' | 'children' | 'mergedTickets'> {
  const those = (kind: RelatedKind) => rows.filter((row) => row.kind === kind).map(presentRelatedTicket)
  return {
    links: rows.flatMap(({ kind, ...row }) => (isLink(kind) ? [{ kind, ticket: presentRelatedTicket(row) }] : [])),
    parent: those('parent')[0] ?? null,
    children: those('child'),
    mergedTickets: those('merged'),
  }
}

const isLink = (kind: RelatedKind): kind is (typeof ticketLinkKinds)[number] =>
  ticketLinkKinds.some((one) => one === kind)
