import type { LinkBody, MergeBody, ParentBody, SplitBody, UnmergeBody } from '@atum-desk/contract/relations'
import type { CreateTicketBody } from '@atum-desk/contract/ticket-bodies'
import type { LinkKind, Ticket } from '@atum-desk/contract/tickets'
import { del, post, put } from '../../../../lib/api/client.ts'
import type { Seen } from '../api/commands.ts'

const path = (id: string, what: string) => `/api/internal/tickets/${id}/${what}`

export const link = (id: string, body: LinkBody) => post<LinkBody, Ticket>(path(id, 'links'), body)

export const unlink = (id: string, kind: LinkKind, otherId: string) => del<Ticket>(path(id, `links/${kind}/${otherId}`))

export const setParent = (id: string, parentId: string) => put<ParentBody, Ticket>(path(id, 'parent'), { parentId })

export const dropParent = (id: string) => del<Ticket>(path(id, 'parent'))

export const merge = ({ id, version }: Seen, body: Omit<MergeBody, 'version'>) =>
  post<MergeBody, Ticket>(path(id, 'merge'), { version, ...body })

export const unmerge = ({ id, version }: Seen) => post<UnmergeBody, Ticket>(path(id, 'unmerge'), { version })

/** Answers the new ticket. Under one key it is one, however often it is sent. */
export const split = (id: string, body: SplitBody, idempotencyKey: string) =>
  post<SplitBody, Ticket>(path(id, 'split'), body, { idempotencyKey })

export const openFollowUp = (body: CreateTicketBody, idempotencyKey: string) =>
  post<CreateTicketBody, Ticket>('/api/tickets', body, { idempotencyKey })
