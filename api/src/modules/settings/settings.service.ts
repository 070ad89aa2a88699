import { defaultSettings, type Settings, type UpdateSettingsBody } from '@atum-desk/contract/settings'
import type { Context } from '../../platform/access/context.ts'
import type { Clock } from '../../platform/clock.ts'
import type { TenantDb, TenantReadTx } from '../../platform/db/tenant-db.ts'
import type { TenantDirectory } from '../../platform/db/tenant-directory.ts'
import { changeOf } from '../../platform/events/change.ts'
import { createBranding } from './branding.service.ts'
import { expectReadable } from './domain/readable-accent.ts'
import { createLogos } from './logo.service.ts'
import { createOrganizationSettings } from './organization-settings.service.ts'
import { settingsChanged } from './settings.events.ts'
import * as store from './settings.store.ts'

export type SettingsService = ReturnType<typeof createSettings>

type Options = Readonly<{ db: TenantDb; directory: Pick<TenantDirectory, 'ofHost'>; clock: Clock }>

/** For whoever decides by a setting, in the transaction in which he decides. One query. */
export const settingsOf = async (tx: TenantReadTx): Promise<Settings> => ({
  ...defaultSettings,
  ...(await store.overrides(tx)),
})

export function createSettings({ db, directory, clock }: Options) {
  const of = settingsOf
  const ofOrganizations = createOrganizationSettings({ db })

  return {
    of,
    ofOrganizations,
    policies: ofOrganizations.policies,
    quietPeriods: ofOrganizations.quietPeriods,
    branding: createBranding({ db, directory, clock, of }),
    logos: createLogos({ db }),

    get: (ctx: Context): Promise<Settings> => db.read(ctx, of),

    /** Throws branding-refused. */
    async update(ctx: Context, asked: UpdateSettingsBody): Promise<Settings> {
      return db.write(ctx, async (tx) => {
        await store.lock(tx)
        const settings = await of(tx)
        const change = changeOf(settings, asked)
        if (change === null) return settings
        expectReadable(change.new)
        await store.change(tx, change.new)
        await tx.record(settingsChanged(change))
        return { ...settings, ...change.new }
      })
    },
  }
}
