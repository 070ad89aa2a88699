import type { CreateServiceBody, Service, UpdateServiceBody } from '@atum-desk/contract/catalog'
import { queryOptions } from '@tanstack/react-query'
import { get, patch, post } from '../../../../lib/api/client.ts'

const path = '/api/services'

/** Whatever administration reads of services begins with this. */
export const servicesKey = [path] as const

export const service = (id: string) =>
  queryOptions({ queryKey: [path, id], queryFn: ({ signal }) => get<Service>(`${path}/${id}`, signal) })

export const addService = (body: CreateServiceBody): Promise<Service> => post(path, body)
export const saveService = (id: string, body: UpdateServiceBody): Promise<Service> => patch(`${path}/${id}`, body)
