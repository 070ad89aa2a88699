import type { Page } from '@atum-desk/contract/common'
import type { CreateRoleBody, Explanation, PermissionEntry, Role, UpdateRoleBody } from '@atum-desk/contract/roles'
import { queryOptions } from '@tanstack/react-query'
import { del, get, patch, post } from '../../../../lib/api/client.ts'
import { pathWith } from '../../../../lib/api/path.ts'

const path = '/api/roles'
export const rolesKey = [path] as const

/** A helpdesk has a handful: one page of them is all. */
export const roles = queryOptions({
  queryKey: [path, 'all'],
  queryFn: ({ signal }) => get<Page<Role>>(pathWith(path, { limit: 100 }), signal),
  select: ({ items }) => items,
})

export const role = (name: string) =>
  queryOptions({
    queryKey: [path, 'one', name],
    queryFn: ({ signal }) => get<Role>(`${path}/${encodeURIComponent(name)}`, signal),
  })

/** In the order of the matrix. */
export const permissions = queryOptions({
  queryKey: ['/api/permissions'],
  queryFn: ({ signal }) => get<Page<PermissionEntry>>(pathWith('/api/permissions', { limit: 100 }), signal),
  select: ({ items }) => items,
  staleTime: Number.POSITIVE_INFINITY, // they change with the server
})

export const createRole = (body: CreateRoleBody) => post<CreateRoleBody, Role>(path, body)
export const changeRole = (name: string, body: UpdateRoleBody) => patch<UpdateRoleBody, Role>(`${path}/${name}`, body)
export const removeRole = (name: string) => del<Role>(`${path}/${name}`)

type Asked = Readonly<{ userId: string; permission?: string; action?: string; ticketId?: string }>

export const explanation = (asked: Asked) =>
  queryOptions({
    queryKey: [path, 'explain', asked],
    queryFn: ({ signal }) => get<Explanation>(pathWith(`${path}/explain`, asked), signal),
    staleTime: 0,
  })
