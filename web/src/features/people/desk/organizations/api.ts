import type { CreateOrganizationBody, Organization, UpdateOrganizationBody } from '@atum-desk/contract/organizations'
import type { OrganizationSettings, UpdateOrganizationSettingsBody } from '@atum-desk/contract/settings'
import { queryOptions } from '@tanstack/react-query'
import { get, patch, post } from '../../../../lib/api/client.ts'
import { pagesOf } from '../../../admin/pages-of.ts'

const path = '/api/orgs'

/** Whatever is read of organizations begins with this. */
export const organizationsKey = [path] as const

type Filters = Readonly<{ q: string; active: boolean | undefined }>

export const organizationPages = (filters: Filters) => pagesOf<Organization>(path, filters)

export const organization = (id: string) =>
  queryOptions({
    queryKey: [path, id],
    queryFn: ({ signal }) => get<Organization>(`${path}/${id}`, signal),
  })

export const createOrganization = (body: CreateOrganizationBody) =>
  post<CreateOrganizationBody, Organization>(path, body)

export const changeOrganization = (id: string, body: UpdateOrganizationBody) =>
  patch<UpdateOrganizationBody, Organization>(`${path}/${id}`, body)

export const organizationSettings = (id: string) =>
  queryOptions({
    queryKey: [path, id, 'settings'],
    queryFn: ({ signal }) => get<OrganizationSettings>(`${path}/${id}/settings`, signal),
  })

export const saveOrganizationSettings = (id: string, body: UpdateOrganizationSettingsBody) =>
  patch<UpdateOrganizationSettingsBody, OrganizationSettings>(`${path}/${id}/settings`, body)
