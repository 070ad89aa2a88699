import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { backupRoot, configurationOf, walRoot } from '../../operator/places.ts'
import { type Check, type Finding, fail, ok } from '../finding.ts'
import type { Account } from '../services.ts'

const others = 0o007
const othersMayWrite = 0o022

/** What holds secrets is for nobody else, and nobody else may change what the services read. */
export const permissions: Check = {
  name: 'permissions',
  async look({ env, serviceAccount, program }) {
    const account = await serviceAccount()
    const found = [
      ...(await configuration(configurationOf(env))),
      ...(await data([env.filesDir ?? '', backupRoot(env), walRoot(env)])),
    ]
    if (env.filesDir && existsSync(env.filesDir)) found.push(...(await strangers(env.filesDir, account)))
    if (account !== null) found.push(...(await changeable(program)))
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

/** A folder of another account than the services', as a copy by root leaves it, or one that is closed: they cannot write there. */
async function strangers(store: string, account: Account | null): Promise<Finding[]> {
  const uid = account?.uid ?? (await stat(store)).uid
  const tenants = await subfolders(store)
  for (const path of [store, ...tenants, ...(await Promise.all(tenants.map(subfolders))).flat()]) {
    const { uid: owner, mode } = await stat(path)
    const whose = account?.name ?? uid
    if (owner !== uid)
      return [
        fail(
          'permissions',
          `${path} does not belong to ${whose}, as whom the services run`,
          `chown -R ${whose}: ${store}`,
        ),
      ]
    if ((mode & own) !== own)
      return [
        fail('permissions', `${path} is closed to the services themselves (${octal(mode)})`, `chmod u+rwx ${path}`),
      ]
  }
  return []
}

const own = 0o700

async function subfolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${folder}/${name}`)
}

/** Whoever may change the program is whoever it runs as, root among them. The folders, and what is run first, tell of the rest. */
async function changeable(program: string): Promise<Finding[]> {
  const home = resolve(program)
  const first = [`${home}/bin/node`, `${home}/api/src/main.ts`, `${home}/api/src/commands/atum-desk.ts`]
  const uid = process.getuid?.() ?? 0 // who looks at a box is root, and so is who installed it
  const above = basename(dirname(home)) === 'releases' ? [dirname(home), dirname(dirname(home))] : []
  for (const path of [...above, home, ...(await subfolders(home)), ...first.filter(existsSync)]) {
    const { mode, uid: owner } = await stat(path)
    if ((mode & othersMayWrite) !== 0 || owner !== uid) {
      const says = `${path}, of the program, can be changed by others (${octal(mode)})`
      return [
        fail(
          'permissions',
          says,
          `chown -R ${uid}: ${above[1] ?? home} && chmod -R go-w ${above[1] ?? home}, and ask who did it`,
        ),
      ]
    }
  }
  return []
}
