import { chmod, chown, copyFile, mkdir, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { configurationFolder } from '../backup/configuration.ts'
import { hashOf, sumsOf } from '../backup/manifest.ts'

/** What stood there and says something else is kept beside it. Answers what was put. */
export async function putConfiguration(folder: string, configDir: string, former: string): Promise<string[]> {
  const put: string[] = []
  for await (const { path, sha256 } of sumsOf(folder)) {
    if (!path.startsWith(`${configurationFolder}/`)) continue
    const name = path.slice(configurationFolder.length + 1)
    const target = `${configDir}/${name}`
    if ((await hashOf(target).catch(() => null)) === sha256) continue
    await mkdir(dirname(target), { recursive: true })
    const before = await stat(target).catch(() => null)
    if (before !== null) await rename(target, `${target}.${former}`)
    await copyFile(`${folder}/${path}`, target)
    // Whoever could read it still can, and nobody else.
    if (before !== null) {
      await chown(target, before.uid, before.gid)
      await chmod(target, before.mode)
    }
    put.push(name)
  }
  return put
}
