import type { FieldValues } from '@atum-desk/contract/forms'
import type { CreateTicketBody } from '@atum-desk/contract/ticket-bodies'
import type { TenantReadTx } from '../../../platform/db/tenant-db.ts'
import { AppError } from '../../../platform/errors.ts'
import { tagsOf } from '../domain/tags.ts'
import * as references from '../ticket-references.store.ts'

const mostTags = 20

/**
 * What a ticket begins with: what its opener says, then what the template says, then what the service says. The tags of
 * the service come on top, as far as there is room. Throws validation-failed, invalid-reference.
 */
export async function openingOf(tx: TenantReadTx, body: CreateTicketBody) {
  const template = body.templateId === undefined ? nothing : await references.template(tx, body.templateId)
  const { title, description } = wordsOf(body, template)
  const serviceId = body.serviceId?.toLowerCase() ?? template.serviceId
  const service = serviceId === null ? null : await references.catalogueEntry(tx, serviceId)
  return {
    title,
    description,
    priority: body.priority ?? template.priority ?? service?.priority ?? 'P3',
    category: body.category ?? template.category ?? service?.category ?? null,
    tags: tagsOf([...(body.tags ?? template.tags), ...(service?.tags ?? [])]).slice(0, mostTags),
    service: service && { id: service.id, name: service.name },
    fields: body.fields ?? {},
    /** A template's answers are answers to its own service's form. */
    start: service?.id === template.serviceId ? template.fields : {},
  } as const
}

type Template = Awaited<ReturnType<typeof references.template>>
const nothing: Template = {
  title: null,
  description: null,
  priority: null,
  category: null,
  serviceId: null,
  tags: [],
  fields: {} satisfies FieldValues,
}

function wordsOf(body: CreateTicketBody, template: Template) {
  const title = body.title ?? template.title
  const description = body.description ?? template.description
  if (title !== null && description !== null) return { title, description }
  const missing = [...(title === null ? ['/title'] : []), ...(description === null ? ['/description'] : [])]
  const errors = missing.map((path) => ({ path, code: 'required', message: 'is needed' }))
  throw new AppError('validation-failed', { detail: 'A ticket has a title and a description.', errors })
}
