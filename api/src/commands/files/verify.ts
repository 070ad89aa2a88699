import { createAttachments } from '../../modules/attachments/index.ts'
import { createSettings } from '../../modules/settings/index.ts'
import { systemContext } from '../../platform/access/context.ts'
import { systemClock } from '../../platform/clock.ts'
import { createFileStore } from '../../platform/files/file-store.ts'
import type { AsServer } from '../operator/connections.ts'
import { type Broken, keepVerification, type LastVerification } from './last.ts'

export type Found = LastVerification & Readonly<{ orphaned: readonly string[] }>

const folders = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'))

/** Reads every file again that a ticket refers to, and lists what none refers to: the sweep takes those within hours. */
export async function verifyFiles({ db, directory }: AsServer, store: string): Promise<Found> {
  const files = createFileStore(store)
  const settings = createSettings({ db, directory, clock: systemClock })
  const attachments = createAttachments({ db, files, settings })
  const broken: Broken[] = []
  const orphaned: string[] = []
  let checked = 0
  for (const tenantId of await directory.all()) {
    const ctx = systemContext({ tenantId, requestId: 'atum-desk/files', now: systemClock.now() })
    const expected = new Set<string>()
    for await (const { sha256, state } of attachments.check(ctx)) {
      checked += 1
      expected.add(sha256)
      if (state !== 'intact') broken.push({ path: `${tenantId}/${sha256}`, state })
    }
    for (const folder of folders) {
      const present = await files.list(tenantId, folder)
      orphaned.push(...present.filter((each) => !expected.has(each)).map((each) => `${tenantId}/${each}`))
    }
  }
  const found = { at: systemClock.now().toString(), checked, broken, orphans: orphaned.length }
  await keepVerification(store, found)
  return { ...found, orphaned }
}
