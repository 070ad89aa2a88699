import {
  defaultSettings,
  type OrganizationSettings,
  type UpdateOrganizationSettingsBody,
  type WorkflowSettings,
} from '@atum-desk/contract/settings'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb, TenantReadTx } from '../../platform/db/tenant-db.ts'
import { changeOf } from '../../platform/events/change.ts'
import { effectiveOf, type Overrides, ownOf, toStored } from './domain/inheritance.ts'
import * as store from './organization-settings.store.ts'
import { organizationSettingsChanged } from './settings.events.ts'

/** How many quiet days close a solved ticket: the helpdesk's own, and those of organizations that differ. Null: never. */
export type QuietPeriods = Readonly<{ helpdesk: number | null; own: ReadonlyMap<string, number | null> }>

/** Workflow policies, organization by organization: what one does not have otherwise is the helpdesk's. */
export function createOrganizationSettings({ db }: { db: TenantDb }) {
  async function shown(tx: TenantReadTx, orgId: string): Promise<OrganizationSettings> {
    const rows = await store.workflowRows(tx, [orgId])
    return {
      own: ownOf(overridesOf(rows, orgId)),
      effective: effectiveOf(overridesOf(rows, null), overridesOf(rows, orgId)),
    }
  }

  return {
    /** For whoever decides by them, in the transaction in which he decides: asked once for a whole list. One query. */
    async policies(tx: TenantReadTx, orgIds: readonly string[]): Promise<(orgId: string) => WorkflowSettings> {
      const rows = await store.workflowRows(tx, [...new Set(orgIds)])
      const helpdesk = overridesOf(rows, null)
      const known = new Map([...new Set(orgIds)].map((id) => [id, effectiveOf(helpdesk, overridesOf(rows, id))]))
      return (orgId) => known.get(orgId) ?? effectiveOf(helpdesk, {})
    },

    async quietPeriods(tx: TenantReadTx): Promise<QuietPeriods> {
      const { autoCloseDays } = effectiveOf(overridesOf(await store.workflowRows(tx, []), null), {})
      const own = await store.ownValues(tx, 'autoCloseDays')
      return { helpdesk: autoCloseDays, own: new Map(own.map(({ orgId, value }) => [orgId, value as number | null])) }
    },

    /** Throws not-found. */
    async get(ctx: Context, orgId: string): Promise<OrganizationSettings> {
      return db.read(ctx, async (tx) => {
        await store.expectOrganization(tx, orgId)
        return shown(tx, orgId)
      })
    },

    /** Throws not-found. It holds from the next decision on. */
    async update(ctx: Context, orgId: string, asked: UpdateOrganizationSettingsBody): Promise<OrganizationSettings> {
      return db.write(ctx, async (tx) => {
        await store.expectOrganization(tx, orgId)
        await store.lock(tx, orgId)
        const before = await shown(tx, orgId)
        const change = changeOf(before.own, asked)
        if (change === null) return before
        const members = Object.entries(change.new)
        await store.put(tx, orgId, toStored(Object.fromEntries(members.filter(([, value]) => value !== null))))
        await store.inherit(
          tx,
          orgId,
          members.filter(([, value]) => value === null).map(([key]) => key),
        )
        await tx.record(organizationSettingsChanged(orgId, change))
        return shown(tx, orgId)
      })
    },
  }
}

function overridesOf(rows: Awaited<ReturnType<typeof store.workflowRows>>, orgId: string | null): Overrides {
  const own = rows.filter((row) => row.orgId === orgId && Object.hasOwn(defaultSettings, row.key))
  return Object.fromEntries(own.map(({ key, value }) => [key, value]))
}
