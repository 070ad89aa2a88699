import type { CreateServiceBody, Service, UpdateServiceBody } from '@atum-desk/contract/catalog'
import type { Page, PageQuery } from '@atum-desk/contract/common'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb, TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { expectVersion } from '../../platform/errors.ts'
import { changeOf } from '../../platform/events/change.ts'
import { changed, created } from './catalog.events.ts'
import { seesAll } from './catalog.policy.ts'
import { editForm } from './forms.service.ts'
import { formsOf } from './forms.store.ts'
import { presentService } from './services.present.ts'
import * as store from './services.store.ts'

export type Services = ReturnType<typeof createServices>

/** Each tag once, in the spelling in which tickets have it. */
type TagsOf = (said: readonly string[]) => string[]

const sightOf = (ctx: Context) => ({ all: seesAll(ctx) })

/** What the helpdesk offers. All of them throw not-found for an id that the caller cannot see; writers throw duplicate. */
export function createServices({ db, tagsOf }: { db: TenantDb; tagsOf: TagsOf }) {
  return {
    /** By position and name; a customer sees the active ones that he may choose. */
    list: (ctx: Context, query: PageQuery): Promise<Page<Service>> =>
      db.read(ctx, async (tx) => {
        const { items, nextCursor } = await store.list(tx, query, sightOf(ctx))
        return { items: await presented(tx, items), nextCursor }
      }),

    get: (ctx: Context, id: string): Promise<Service> => db.read(ctx, (tx) => answer(tx, id)),

    /** Also throws validation-failed for its form, and invalid-reference for its team. */
    async create(ctx: Context, { name, form, tags = [], ...asked }: CreateServiceBody): Promise<Service> {
      return db.write(ctx, async (tx) => {
        if (asked.teamId) await store.expectTeam(tx, asked.teamId)
        const terms = { ...nothingSaid, ...withoutUndefined(asked), name: name.trim(), tags: tagsOf(tags) }
        const id = await store.add(tx, terms)
        const formVersion = form ? await editForm(tx, { id, formVersion: null }, form) : null
        if (formVersion !== null) await store.settleForm(tx, id, formVersion)
        await tx.record(created('service', id, { ...terms, formVersion }))
        return answer(tx, id)
      })
    },

    /** Throws version-conflict, validation-failed for its form, and invalid-reference for its team. */
    async update(
      ctx: Context,
      id: string,
      { version, name, form, tags, ...asked }: UpdateServiceBody,
    ): Promise<Service> {
      return db.write(ctx, async (tx) => {
        const service = await store.lock(tx, id)
        expectVersion(service, version)
        if (asked.teamId && asked.teamId !== service.teamId) await store.expectTeam(tx, asked.teamId)
        const formVersion = form === undefined ? undefined : await editForm(tx, service, form)
        return settle(tx, service, { ...asked, name: name?.trim(), tags: tags && tagsOf(tags), formVersion })
      })
    },

    /** It is offered no more; the tickets that name it keep it. */
    async deactivate(ctx: Context, id: string): Promise<Service> {
      return db.write(ctx, async (tx) => settle(tx, await store.lock(tx, id), { active: false }))
    },
  }
}

const nothingSaid = {
  description: '',
  category: null,
  priority: null,
  teamId: null,
  tags: [],
  customerVisible: true,
  position: 0,
  active: true,
  formVersion: null,
} as const satisfies Omit<store.ServiceTerms, 'name'>

type Asked = { [K in keyof store.ServiceTerms]?: store.ServiceTerms[K] | undefined }

async function settle(tx: TenantTx, row: store.ServiceRow, asked: Asked): Promise<Service> {
  const change = changeOf<store.ServiceTerms>(row, asked)
  if (change !== null) {
    await store.change(tx, row.id, change.new)
    await tx.record(changed('service', row.id, change))
  }
  return answer(tx, row.id)
}

/** As the transaction's caller may see it. Throws not-found. */
async function answer(tx: TenantReadTx, id: string): Promise<Service> {
  const row = await store.get(tx, id, sightOf(tx.ctx))
  const [service] = await presented(tx, [row])
  if (service === undefined) throw new Error('one row is presented as one service')
  return service
}

async function presented(tx: TenantReadTx, rows: readonly store.ServiceRow[]): Promise<Service[]> {
  const editionOf = ({ id, formVersion }: store.ServiceRow) =>
    formVersion === null ? [] : [{ serviceId: id, version: formVersion }]
  const formOf = await formsOf(tx, rows.flatMap(editionOf))
  return rows.map((row) => {
    const [edition] = editionOf(row)
    return presentService(tx.ctx, row, edition === undefined ? null : formOf(edition))
  })
}

function withoutUndefined<T extends object>(members: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}
