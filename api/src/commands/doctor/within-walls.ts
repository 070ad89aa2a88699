import { fileURLToPath } from 'node:url'
import type { Environment } from '../../config/env.ts'
import { configurationOf } from '../operator/places.ts'
import type { Finding } from './finding.ts'
import { installedUnit, run } from './services.ts'

const program = fileURLToPath(new URL('../atum-desk.ts', import.meta.url))

/** Milliseconds: of as many mail servers as there are helpdesks. */
const patience = 120_000

/**
 * Where root looks at a box, one check by the account of the services and behind their walls (IPAddressAllow): what only
 * root reaches, no message gets through to. Null elsewhere: whoever looks is who sends.
 */
export async function withinWalls(env: Environment, check: string): Promise<readonly Finding[] | null> {
  const unit = process.getuid?.() === 0 ? await installedUnit() : null
  if (unit === null) return null
  const { User, IPAddressAllow = '' } = unit
  const properties = [
    `User=${User}`,
    `EnvironmentFile=${configurationOf(env)}/atum-desk.env`,
    'IPAddressDeny=any',
    `IPAddressAllow=${IPAddressAllow}`,
  ]
  const words = [process.execPath, program, 'doctor', '--only', check, '--json']
  const { stdout } = await run(
    'systemd-run',
    ['--quiet', '--pipe', '--wait', '--collect', ...properties.flatMap((each) => ['-p', each]), '--', ...words],
    { timeout: patience },
  ).catch((error: { stdout?: string }) => {
    if (error.stdout) return { stdout: error.stdout } // it found something: its exit code says so too
    throw error
  })
  const { findings, error }: { findings?: Finding[]; error?: string } = JSON.parse(stdout)
  if (findings === undefined) throw new Error(error)
  return findings
}
