import type { IconShape, PublicSettings, Settings } from '@atum-desk/contract/settings'
import { systemContext } from '../../platform/access/context.ts'
import type { Clock } from '../../platform/clock.ts'
import type { TenantDb, TenantReadTx } from '../../platform/db/tenant-db.ts'
import type { TenantDirectory } from '../../platform/db/tenant-directory.ts'
import { AppError } from '../../platform/errors.ts'
import type { LookOf } from '../../platform/http/web-pages.ts'
import { joinedReads } from '../../platform/joined-reads.ts'
import { digestOf, logoUrlOf, styleUrlOf, versionOf } from './addresses.ts'
import { iconOf } from './domain/icon.ts'
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
  const tenantsAt = joinedReads<string | null>()

  /**
   * Undefined where no helpdesk answers. Anybody can ask, so reads are shared: by the helpdesk, since one that stands alone
   * answers under whatever name somebody makes up.
   */
  function readAt<T>(read: (tx: TenantReadTx) => Promise<T>) {
    const joined = joinedReads<T>()
    return async (host: string, requestId: string): Promise<T | undefined> => {
      const tenantId = await tenantsAt(host, () => directory.ofHost(host))
      if (tenantId === null) return undefined
      return joined(tenantId, () => db.read(systemContext({ tenantId, requestId, now: clock.now() }), read))
    }
  }
  const settingsAt = readAt(publicly)
  const coloursAt = readAt(of)
  const logoAt = readAt(logo)

  async function publicly(tx: TenantReadTx): Promise<PublicSettings> {
    const [settings, kept] = [await of(tx), await logoFacts(tx)]
    return { ...settings, logoUrl: kept && logoUrlOf(kept) }
  }

  return {
    /** Throws not-found. */
    publicSettings: async (host: string, requestId: string): Promise<PublicSettings> =>
      answering(await settingsAt(host, requestId)),

    look: (async ({ host, origin, requestId }) => {
      const settings = await settingsAt(host, requestId)
      if (settings === undefined) return null
      return pageLook({ ...settings, styleUrl: styleUrlOf(stylesheetOf(settings)) }, origin)
    }) satisfies LookOf,

    /** Empty where the helpdesk has no colours of its own. Throws not-found. */
    async stylesheet(host: string, requestId: string): Promise<Kept<string>> {
      const content = stylesheetOf(answering(await coloursAt(host, requestId)))
      return { content, version: versionOf(digestOf(content)) }
    },

    /** Throws not-found, for a helpdesk without one too. */
    async logo(host: string, requestId: string): Promise<Kept<KeptLogo>> {
      return ownLogo(answering(await logoAt(host, requestId)))
    },

    /** BRD-4. Throws not-found, for a helpdesk without a logo too. */
    async icon(host: string, requestId: string, shape: IconShape): Promise<Kept<string>> {
      const { content, version } = ownLogo(answering(await logoAt(host, requestId)))
      return { content: iconOf(content, shape), version }
    },
  }
}

function answering<T>(found: T | undefined): T {
  if (found === undefined) throw new AppError('not-found', { detail: 'No helpdesk answers under this name.' })
  return found
}

function ownLogo(content: KeptLogo | null): Kept<KeptLogo> {
  if (content === null) throw new AppError('not-found', { detail: 'This helpdesk has no logo of its own.' })
  return { content, version: versionOf(content.sha256) }
}
