import { createHash } from 'node:crypto'
import { type Logo, maxLogoBytes, type PublicSettings, type Settings } from '@atum-desk/contract/settings'
import { type Context, systemContext } from '../../platform/access/context.ts'
import type { Clock } from '../../platform/clock.ts'
import type { TenantDb, TenantReadTx } from '../../platform/db/tenant-db.ts'
import type { TenantDirectory } from '../../platform/db/tenant-directory.ts'
import { AppError } from '../../platform/errors.ts'
import { logoTypeOf } from './domain/logo-type.ts'
import { stylesheetOf } from './domain/stylesheet.ts'
import { type KeptLogo, type LogoFacts, logo, logoFacts, putLogo, removeLogo } from './logo.store.ts'
import { logoChanged } from './settings.events.ts'
import { lock } from './settings.store.ts'

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
  async function readAt<T>(host: string, requestId: string, read: (tx: TenantReadTx) => Promise<T>): Promise<T> {
    const tenantId = await directory.ofHost(host)
    if (tenantId === null) throw new AppError('not-found', { detail: 'No helpdesk answers under this name.' })
    return db.read(systemContext({ tenantId, requestId, now: clock.now() }), read)
  }

  return {
    /** Throws not-found. */
    async publicSettings(host: string, requestId: string): Promise<PublicSettings & { styleUrl: string | null }> {
      const [settings, kept] = await readAt(host, requestId, async (tx) => [await of(tx), await logoFacts(tx)] as const)
      const css = stylesheetOf(settings)
      const styleUrl = css === '' ? null : `/api/branding/style.css?v=${versionOf(css)}`
      return { ...settings, logoUrl: kept && urlOf(kept), styleUrl }
    },

    /** Empty where the helpdesk has no colours of its own. Throws not-found. */
    async stylesheet(host: string, requestId: string): Promise<Kept<string>> {
      const content = stylesheetOf(await readAt(host, requestId, of))
      return { content, version: versionOf(content) }
    },

    /** Throws not-found, for a helpdesk without one too. */
    async logo(host: string, requestId: string): Promise<Kept<KeptLogo>> {
      const content = await readAt(host, requestId, logo)
      if (content === null) throw new AppError('not-found', { detail: 'This helpdesk has no logo of its own.' })
      return { content, version: content.sha256.slice(0, versionLength) }
    },

    /** Throws unsupported-media-type, branding-refused, validation-failed, body-too-large, malformed. */
    async putLogo(ctx: Context, bytes: AsyncIterable<Uint8Array>): Promise<Logo> {
      const content = await received(bytes)
      const mediaType = logoTypeOf(content)
      const sha256 = createHash('sha256').update(content).digest('hex')
      return db.write(ctx, async (tx) => {
        await lock(tx)
        const before = await logoFacts(tx)
        const now = { mediaType, sizeBytes: content.length, sha256 }
        if (before?.sha256 !== sha256) {
          await putLogo(tx, { mediaType, content, sha256 })
          await tx.record(logoChanged(before, now))
        }
        return { url: urlOf(now), mediaType, sizeBytes: content.length }
      })
    },

    /** To remove what is not there is no mistake. */
    async removeLogo(ctx: Context): Promise<void> {
      await db.write(ctx, async (tx) => {
        await lock(tx)
        const before = await logoFacts(tx)
        if (before === null) return
        await removeLogo(tx)
        await tx.record(logoChanged(before, null))
      })
    },
  }
}

const versionLength = 16
const versionOf = (content: string) => createHash('sha256').update(content).digest('hex').slice(0, versionLength)
const urlOf = ({ sha256 }: Pick<LogoFacts, 'sha256'>) => `/api/branding/logo?v=${sha256.slice(0, versionLength)}`

async function received(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > maxLogoBytes) {
      throw new AppError('body-too-large', { detail: `A logo has at most ${maxLogoBytes / 1024} KB.` })
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
