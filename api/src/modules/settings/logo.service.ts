import { maxLogoBytes, type OwnLogo } from '@atum-desk/contract/settings'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { digestOf, logoUrlOf } from './addresses.ts'
import { logoTypeOf } from './domain/logo-type.ts'
import { logoFacts, putLogo, removeLogo } from './logo.store.ts'
import { logoChanged } from './settings.events.ts'
import { lock } from './settings.store.ts'

export type Logos = ReturnType<typeof createLogos>

export function createLogos({ db }: { db: TenantDb }) {
  return {
    /** Throws unsupported-media-type, branding-refused, validation-failed, body-too-large, malformed. */
    async put(ctx: Context, bytes: AsyncIterable<Uint8Array>): Promise<OwnLogo> {
      const content = await received(bytes)
      const now = { mediaType: logoTypeOf(content), sizeBytes: content.length, sha256: digestOf(content) }
      return db.write(ctx, async (tx) => {
        await lock(tx)
        const before = await logoFacts(tx)
        if (before?.sha256 !== now.sha256) {
          await putLogo(tx, { ...now, content })
          await tx.record(logoChanged(before, now))
        }
        return { logo: { url: logoUrlOf(now), mediaType: now.mediaType, sizeBytes: now.sizeBytes } }
      })
    },

    /** To remove what is not there is no mistake. */
    async remove(ctx: Context): Promise<OwnLogo> {
      return db.write(ctx, async (tx) => {
        await lock(tx)
        const before = await logoFacts(tx)
        if (before !== null) {
          await removeLogo(tx)
          await tx.record(logoChanged(before, null))
        }
        return { logo: null }
      })
    },
  }
}

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
