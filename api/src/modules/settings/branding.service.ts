import type { PublicSettings, Settings } from '@atum-desk/contract/settings'
import { systemContext } from '../../platform/access/context.ts'
import type { Clock } from '../../platform/clock.ts'
import type { TenantDb, TenantReadTx } from '../../platform/db/tenant-db.ts'
import type { TenantDirectory } from '../../platform/db/tenant-directory.ts'
import { AppError } from '../../platform/errors.ts'
import type { LookOf } from '../../platform/http/web-pages.ts'
import { digestOf, logoUrlOf, styleUrlOf, versionOf } from './addresses.ts'
import { stylesheetOf } from './domain/stylesheet.ts'
import { type KeptLogo, logo, logoFacts } from './logo.store.ts'
import { pageLook } from './page-look.ts'

export type Branding = ReturnType<typeof createBranding>

/** What was kept, under the version by which its address holds. */
export type Kept<T> = Readonly<{ content: T; version: string }>

type Options = Readonly<{
  db: TenantDb
  directory: Pick<TenantDirectory, 'ofHost'>
  clock: Clock
  of(tx: TenantReadTx): Promise<Settings>
}>

/** How a helpdesk looks to whoever comes to it, before anybody has signed in: by the name that he came to. */
export function createBranding({ db, directory, clock, of }: Options) {
  const readOf = <T>(tenantId: string, requestId: string, read: (tx: TenantReadTx) => Promise<T>): Promise<T> =>
    db.read(systemContext({ tenantId, requestId, now: clock.now() }), read)

  async function readAt<T>(host: string, requestId: string, read: (tx: TenantReadTx) => Promise<T>): Promise<T> {
    const tenantId = await directory.ofHost(host)
    if (tenantId === null) throw new AppError('not-found', { detail: 'No helpdesk answers under this name.' })
    return readOf(tenantId, requestId, read)
  }

  async function publicly(tx: TenantReadTx): Promise<PublicSettings> {
    const [settings, kept] = [await of(tx), await logoFacts(tx)]
    return { ...settings, logoUrl: kept && logoUrlOf(kept) }
  }

  return {
    /** Throws not-found. */
    publicSettings: (host: string, requestId: string): Promise<PublicSettings> => readAt(host, requestId, publicly),

    look: (async ({ host, origin, requestId }) => {
      const tenantId = await directory.ofHost(host)
      if (tenantId === null) return null
      const settings = await readOf(tenantId, requestId, publicly)
      return pageLook({ ...settings, styleUrl: styleUrlOf(stylesheetOf(settings)) }, origin)
    }) satisfies LookOf,

    /** Empty where the helpdesk has no colours of its own. Throws not-found. */
    async stylesheet(host: string, requestId: string): Promise<Kept<string>> {
      const content = stylesheetOf(await readAt(host, requestId, of))
      return { content, version: versionOf(digestOf(content)) }
    },

    /** Throws not-found, for a helpdesk without one too. */
    async logo(host: string, requestId: string): Promise<Kept<KeptLogo>> {
      const content = await readAt(host, requestId, logo)
      if (content === null) throw new AppError('not-found', { detail: 'This helpdesk has no logo of its own.' })
      return { content, version: versionOf(content.sha256) }
    },
  }
}
