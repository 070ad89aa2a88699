import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { backupRoot, configurationOf, walRoot } from '../../operator/places.ts'
import { type Check, type Finding, fail, ok } from '../finding.ts'

const others = 0o007
const othersMayWrite = 0o022

/** What holds secrets is for nobody else, and nobody else may change what the services read. */
export const permissions: Check = {
  name: 'permissions',
  async look({ env }) {
    const found = [
      ...(await configuration(configurationOf(env))),
      ...(await data([env.filesDir ?? '', backupRoot(env), walRoot(env)])),
    ]
    if (env.filesDir && existsSync(env.filesDir)) found.push(...(await strangers(env.filesDir)))
    return found.length > 0 ? found : [ok('permissions', 'configuration and data are closed to others')]
  },
}

const octal = (mode: number) => (mode & 0o777).toString(8).padStart(4, '0')

/** Settings, what the installation was told and what was there before, keys. */
const isSecret = (name: string) => /\.(env|key)(\.|$)/.test(name) || name === 'install.conf'

async function configuration(folder: string): Promise<Finding[]> {
  if (!existsSync(folder)) return []
  const { uid: owner } = await stat(folder)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: Finding[] = []
  for (const { parentPath, name } of entries.filter((entry) => entry.isFile() || entry.isDirectory())) {
    const path = `${parentPath}/${name}`
    const { mode, uid } = await stat(path)
    if (uid !== owner) {
      found.push(fail('permissions', `${path} belongs to another account than ${folder}`, `chown ${owner} ${path}`))
    } else if (isSecret(name) && (mode & others) !== 0) {
      found.push(
        fail(
          'permissions',
          `${path} can be read by everybody (${octal(mode)})`,
          `chmod o= ${path}, then change the secrets in it`,
        ),
      )
    } else if ((mode & othersMayWrite) !== 0) {
      found.push(fail('permissions', `${path} can be changed by others (${octal(mode)})`, `chmod go-w ${path}`))
    }
  }
  return found
}

async function data(folders: readonly string[]): Promise<Finding[]> {
  const found: Finding[] = []
  for (const folder of folders.filter(existsSync)) {
    const { mode } = await stat(folder)
    if ((mode & others) !== 0) {
      found.push(fail('permissions', `${folder} is open to everybody (${octal(mode)})`, `chmod o= ${folder}`))
    }
  }
  return found
}

/** A folder of another account than the store's, as a copy by root leaves it: the services cannot write there. */
async function strangers(store: string): Promise<Finding[]> {
  const { uid, gid } = await stat(store)
  for (const { parentPath, name } of await readdir(store, { withFileTypes: true })) {
    const path = `${parentPath}/${name}`
    if ((await stat(path)).uid !== uid) {
      return [
        fail('permissions', `${path} belongs to another account than ${store}`, `chown -R ${uid}:${gid} ${store}`),
      ]
    }
  }
  return []
}
