import type { Page, PageQuery } from '@atum-desk/contract/common'
import type { FieldValues } from '@atum-desk/contract/forms'
import type { CreateTemplateBody, Template, UpdateTemplateBody } from '@atum-desk/contract/templates'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb, TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { expectVersion } from '../../platform/errors.ts'
import { changeOf } from '../../platform/events/change.ts'
import { changed, created } from './catalog.events.ts'
import { issuesOfAnswers } from './domain/answers.ts'
import { refuse } from './forms.service.ts'
import { currentForm } from './forms.store.ts'
import * as store from './templates.store.ts'

export type Templates = ReturnType<typeof createTemplates>

/** Each tag once, in the spelling in which tickets have it. */
type TagsOf = (said: readonly string[]) => string[]

/** What staff open often. All of them throw not-found for an id that is not there; writers throw duplicate. */
export function createTemplates({ db, tagsOf }: { db: TenantDb; tagsOf: TagsOf }) {
  return {
    /** By name, the inactive ones too. */
    list: (ctx: Context, query: PageQuery): Promise<Page<Template>> =>
      db.read(ctx, async (tx) => {
        const { items, nextCursor } = await store.list(tx, query)
        return { items: items.map(present), nextCursor }
      }),

    get: (ctx: Context, id: string): Promise<Template> => db.read(ctx, async (tx) => present(await store.get(tx, id))),

    /** Throws invalid-reference for its service, and validation-failed for what the form of that cannot hold. */
    async create(ctx: Context, body: CreateTemplateBody): Promise<Template> {
      return db.write(ctx, async (tx) => {
        const terms = { ...nothingSaid, ...said(body, tagsOf) }
        await expectFitting(tx, terms, { isOtherService: true, isAnswered: true })
        const id = await store.add(tx, terms)
        await tx.record(created('template', id, terms))
        return present(await store.get(tx, id))
      })
    },

    /** Throws version-conflict; and as create, for what it changes. */
    async update(ctx: Context, id: string, { version, ...body }: UpdateTemplateBody): Promise<Template> {
      return db.write(ctx, async (tx) => {
        const row = await store.lock(tx, id)
        expectVersion(row, version)
        const [now, asked] = [termsOf(row), said(body, tagsOf)]
        const isOtherService = asked.serviceId !== undefined && asked.serviceId !== now.serviceId
        const isAnswered = isOtherService || asked.fields !== undefined
        await expectFitting(tx, { ...now, ...asked }, { isOtherService, isAnswered })
        return settle(tx, id, { now, asked })
      })
    },

    /** It is offered no more; no ticket refers to it. */
    async deactivate(ctx: Context, id: string): Promise<Template> {
      return db.write(ctx, async (tx) => {
        const now = termsOf(await store.lock(tx, id))
        return settle(tx, id, { now, asked: { active: false } })
      })
    },
  }
}

const nothingSaid = {
  title: null,
  description: null,
  priority: null,
  category: null,
  serviceId: null,
  tags: [],
  fields: {},
  active: true,
} satisfies Omit<store.TemplateTerms, 'name'>

type Asked = Partial<store.TemplateTerms>
type Body = CreateTemplateBody & Pick<UpdateTemplateBody, 'active'>

/** What the body says, in the spelling in which it is kept. */
function said<B extends Partial<Body>>(
  { name, serviceId, fields, tags, ...members }: B,
  tagsOf: TagsOf,
): Asked & Pick<B, 'name'> {
  const spelled = {
    ...members,
    name: name?.trim(),
    serviceId: serviceId === null ? null : serviceId?.toLowerCase(),
    tags: tags && tagsOf(tags),
    fields: fields && answered(fields),
  }
  return Object.fromEntries(Object.entries(spelled).filter(([, value]) => value !== undefined)) as Asked &
    Pick<B, 'name'>
}

/** Null is no answer, and not kept. */
const answered = (fields: FieldValues): FieldValues =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

type Changed = Readonly<{ isOtherService: boolean; isAnswered: boolean }>

async function expectFitting(tx: TenantReadTx, terms: store.TemplateTerms, { isOtherService, isAnswered }: Changed) {
  const { serviceId, fields } = terms
  if (serviceId !== null && isOtherService) await store.expectService(tx, serviceId)
  if (!isAnswered) return
  const form = serviceId === null ? null : await currentForm(tx, serviceId)
  refuse(issuesOfAnswers(form?.fields ?? [], fields, 'staff'))
}

async function settle(tx: TenantTx, id: string, { now, asked }: { now: store.TemplateTerms; asked: Asked }) {
  const change = changeOf(now, asked)
  if (change !== null) {
    await store.change(tx, id, change.new)
    await tx.record(changed('template', id, change))
  }
  return present(await store.get(tx, id))
}

function termsOf({
  id: _,
  version: _seen,
  serviceName: _name,
  fields,
  ...terms
}: store.TemplateRow): store.TemplateTerms {
  return { ...terms, fields: fields as FieldValues } // written by the store, from a checked body
}

function present({ serviceId, serviceName, fields, ...row }: store.TemplateRow): Template {
  const service = serviceId !== null && serviceName !== null ? { id: serviceId, name: serviceName } : null
  return { ...row, service, fields: fields as FieldValues }
}
