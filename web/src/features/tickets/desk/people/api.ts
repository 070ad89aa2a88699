import type { Assignment, DeescalateBody, EscalateBody } from '@atum-desk/contract/assignment'
import type { Page } from '@atum-desk/contract/common'
import type { Person } from '@atum-desk/contract/people'
import type { ChangeRequesterBody } from '@atum-desk/contract/requester'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { CcBody, WatchersBody } from '@atum-desk/contract/watchers'
import { queryOptions } from '@tanstack/react-query'
import { del, get, post, put } from '../../../../lib/api/client.ts'
import { pathWith } from '../../../../lib/api/path.ts'
import type { Seen } from '../api/commands.ts'

const internal = (id: string, what: string) => `/api/internal/tickets/${id}/${what}`

export const watch = (id: string) => post<object, Ticket>(`/api/tickets/${id}/watch`, {})
export const unwatch = (id: string) => del<Ticket>(`/api/tickets/${id}/watch`)

export const setWatchers = (id: string, userIds: string[]) =>
  put<WatchersBody, Ticket>(internal(id, 'watchers'), { userIds })

export const setCc = (id: string, userIds: string[]) => put<CcBody, Ticket>(`/api/tickets/${id}/cc`, { userIds })

export const escalate = ({ id, version }: Seen, body: Omit<EscalateBody, 'version'>) =>
  post<EscalateBody, Ticket>(internal(id, 'escalate'), { version, ...body })

export const deescalate = ({ id, version }: Seen, body: Omit<DeescalateBody, 'version'>) =>
  post<DeescalateBody, Ticket>(internal(id, 'deescalate'), { version, ...body })

export const changeRequester = ({ id, version }: Seen, requesterId: string) =>
  post<ChangeRequesterBody, Ticket>(internal(id, 'requester'), { version, requesterId })

/** Under the tickets’ own key: each change of who has it is one of theirs. */
export const assignmentsOf = (id: string) =>
  queryOptions({
    queryKey: ['tickets', 'assignments', id],
    queryFn: ({ signal }) => get<Page<Assignment>>(pathWith(internal(id, 'assignments'), { limit: 100 }), signal),
  })

export const peopleOf = (orgId: string) =>
  queryOptions({
    queryKey: ['/api/users', 'of', orgId],
    queryFn: ({ signal }) => get<Page<Person>>(pathWith('/api/users', { orgId, active: true, limit: 100 }), signal),
  })
