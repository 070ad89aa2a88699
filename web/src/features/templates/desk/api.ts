import type { CreateTemplateBody, Template, UpdateTemplateBody } from '@atum-desk/contract/templates'
import { queryOptions } from '@tanstack/react-query'
import { get, patch, post } from '../../../lib/api/client.ts'

const path = '/api/templates'

/** Whatever is read of templates begins with this. */
export const templatesKey = [path] as const

export const template = (id: string) =>
  queryOptions({ queryKey: [path, id], queryFn: ({ signal }) => get<Template>(`${path}/${id}`, signal) })

export const addTemplate = (body: CreateTemplateBody): Promise<Template> => post(path, body)
export const saveTemplate = (id: string, body: UpdateTemplateBody): Promise<Template> => patch(`${path}/${id}`, body)
