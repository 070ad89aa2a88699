import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Environment } from '../../config/env.ts'
import { configurationOf } from '../operator/places.ts'
import type { Finding } from './finding.ts'
import { installedUnit, run } from './services.ts'

const program = fileURLToPath(new URL('../atum-desk.ts', import.meta.url))

/** Of as many mail servers as there are helpdesks. */
const patienceSeconds = 120

/**
 * Where root looks at a box, one check by the account of the services and behind their walls (IPAddressAllow): what only
 * root reaches, no message gets through to. Null elsewhere: whoever looks is who sends.
 */
export async function withinWalls(env: Environment, check: string): Promise<readonly Finding[] | null> {
  const unit = process.getuid?.() === 0 ? await installedUnit() : null
  if (unit === null) return null
  const { User, IPAddressAllow = '' } = unit
  const folder = await mkdtemp('/run/atum-desk-doctor-')
  const said = `${folder}/said`
  // It waits for a oneshot to end without D-Bus, which a minimal Debian has not, and --wait and --pipe need.
  const properties = [
    'Type=oneshot',
    'SuccessExitStatus=1 2 3', // it found something
    `StandardOutput=file:${said}`,
    `TimeoutStartSec=${patienceSeconds}`,
    `User=${User}`,
    `EnvironmentFile=${configurationOf(env)}/atum-desk.env`,
    'IPAddressDeny=any',
    `IPAddressAllow=${IPAddressAllow}`,
  ]
  const words = [process.execPath, program, 'doctor', '--only', check, '--json']
  try {
    await run('systemd-run', ['--quiet', '--collect', ...properties.flatMap((each) => ['-p', each]), '--', ...words])
    const { findings, error }: { findings?: Finding[]; error?: string } = JSON.parse(await readFile(said, 'utf8'))
    if (findings === undefined) throw new Error(error)
    return findings
  } finally {
    await rm(folder, { recursive: true })
  }
}
