import type { CreateServiceBody, Service, UpdateServiceBody } from '@atum-desk/contract/catalog'
import type { Page, PageQuery } from '@atum-desk/contract/common'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb, TenantTx } from '../../platform/db/tenant-db.ts'
import { expectVersion } from '../../platform/errors.ts'
import { changeOf } from '../../platform/events/change.ts'
import { changed, created } from './catalog.events.ts'
import { seesInactive } from './catalog.policy.ts'
import * as store from './services.store.ts'

export type Services = ReturnType<typeof createServices>

const sightOf = (ctx: Context) => ({ inactive: seesInactive(ctx) })

/** What the helpdesk offers. All of them throw not-found for an id that the caller cannot see; writers throw duplicate. */
export function createServices({ db }: { db: TenantDb }) {
  return {
    /** By name; a customer sees the active ones. */
    list: (ctx: Context, query: PageQuery): Promise<Page<Service>> =>
      db.read(ctx, (tx) => store.list(tx, query, sightOf(ctx))),

    get: (ctx: Context, id: string): Promise<Service> => db.read(ctx, (tx) => store.get(tx, id, sightOf(ctx))),

    async create(ctx: Context, { name, description = '' }: CreateServiceBody): Promise<Service> {
      return db.write(ctx, async (tx) => {
        const terms = { name: name.trim(), description, active: true }
        const id = await store.add(tx, terms)
        await tx.record(created('service', id, terms))
        return store.get(tx, id, { inactive: true })
      })
    },

    /** Throws version-conflict. */
    async update(ctx: Context, id: string, { version, name, ...asked }: UpdateServiceBody): Promise<Service> {
      return db.write(ctx, async (tx) => {
        const service = await store.lock(tx, id)
        expectVersion(service, version)
        return settle(tx, service, { ...asked, name: name?.trim() })
      })
    },

    /** It is offered no more; the tickets that name it keep it. */
    async deactivate(ctx: Context, id: string): Promise<Service> {
      return db.write(ctx, async (tx) => settle(tx, await store.lock(tx, id), { active: false }))
    },
  }
}

type Asked = { [K in keyof store.ServiceTerms]?: store.ServiceTerms[K] | undefined }

async function settle(tx: TenantTx, row: store.ServiceRow, asked: Asked): Promise<Service> {
  const change = changeOf<store.ServiceTerms>(row, asked)
  if (change === null) return row
  await store.change(tx, row.id, change.new)
  await tx.record(changed('service', row.id, change))
  return store.get(tx, row.id, { inactive: true })
}
