import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'

export const run = promisify(execFile)
const service = 'atum-desk-worker.service'

type Unit = Readonly<{ LoadState?: string; User?: string; IPAddressAllow?: string }>

/** Null where nothing was installed, as with `npm start`. */
export async function installedUnit(): Promise<(Unit & Readonly<{ User: string }>) | null> {
  if (!existsSync('/run/systemd/system')) return null
  const { stdout } = await run('systemctl', ['show', service, '-p', 'LoadState,User,IPAddressAllow'])
  const unit: Unit = Object.fromEntries(
    stdout.split('\n').map((line) => [line.split('=', 1)[0], line.slice(line.indexOf('=') + 1)]),
  )
  return unit.LoadState === 'loaded' && unit.User ? { ...unit, User: unit.User } : null
}

/** Whom the services run as. */
export type Account = Readonly<{ name: string; uid: number }>

export async function serviceAccount(): Promise<Account | null> {
  const unit = await installedUnit()
  if (unit === null) return null
  const { stdout } = await run('id', ['-u', unit.User])
  return { name: unit.User, uid: Number(stdout) }
}
