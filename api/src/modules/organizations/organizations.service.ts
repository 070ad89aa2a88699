import type { Page } from '@atum-desk/contract/common'
import type {
  CreateOrganizationBody,
  Organization,
  OrganizationQuery,
  UpdateOrganizationBody,
} from '@atum-desk/contract/organizations'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb, TenantTx } from '../../platform/db/tenant-db.ts'
import { expectVersion } from '../../platform/errors.ts'
import { changeOf } from '../../platform/events/change.ts'
import { organizationChanged, organizationCreated } from './organizations.events.ts'
import { presentOrganization } from './organizations.present.ts'
import * as store from './organizations.store.ts'

export type Organizations = ReturnType<typeof createOrganizations>

/** Customer companies. All of them throw not-found for an id that the caller cannot see; writers throw duplicate. */
export function createOrganizations({ db }: { db: TenantDb }) {
  return {
    /** By name; a customer sees his own only. */
    async list(ctx: Context, query: OrganizationQuery): Promise<Page<Organization>> {
      const { items, nextCursor } = await db.read(ctx, (tx) => store.list(tx, query))
      return { items: items.map(presentOrganization), nextCursor }
    },

    async get(ctx: Context, id: string): Promise<Organization> {
      return presentOrganization(await db.read(ctx, (tx) => store.get(tx, id)))
    },

    async create(ctx: Context, { name, ticketVisibility = 'organization' }: CreateOrganizationBody) {
      return db.write(ctx, async (tx) => {
        const terms = { name: name.trim(), ticketVisibility, active: true }
        const id = await store.add(tx, terms)
        await tx.record(organizationCreated(id, terms))
        return presentOrganization(await store.get(tx, id))
      })
    },

    /** Throws version-conflict. */
    async update(ctx: Context, id: string, { version, name, ...asked }: UpdateOrganizationBody): Promise<Organization> {
      return db.write(ctx, async (tx) => {
        const organization = await store.lock(tx, id)
        expectVersion(organization, version)
        return settle(tx, organization, { ...asked, name: name?.trim() })
      })
    },

    /** Its history stays; its people are refused from their next request on. */
    async deactivate(ctx: Context, id: string): Promise<Organization> {
      return db.write(ctx, async (tx) => settle(tx, await store.lock(tx, id), { active: false }))
    },
  }
}

type Asked = { [K in keyof store.Terms]?: store.Terms[K] | undefined }

async function settle(tx: TenantTx, row: store.OrganizationRow, asked: Asked): Promise<Organization> {
  const change = changeOf<store.Terms>(row, asked)
  if (change === null) return presentOrganization(row)
  await store.change(tx, row.id, change.new)
  await tx.record(organizationChanged(row.id, change))
  return presentOrganization(await store.get(tx, row.id))
}
