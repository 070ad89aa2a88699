import { X509Certificate } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Environment } from '../../../config/env.ts'
import { askHere } from '../../../platform/http/ask-here.ts'
import { certificateOf, configurationOf } from '../../operator/places.ts'
import { type Check, type Finding, fail, ok } from '../finding.ts'

const toNginx = 'systemctl status nginx atum-desk-api; then journalctl -u nginx, and journalctl -u atum-desk-api'
const toReload = 'nginx -t && systemctl reload nginx'
const upgrade = '/var/lib/atum-desk-upgrade'

/** The way that people come: on this box's address and under its name, through nginx to the API. */
export const frontDoor: Check = {
  name: 'web',
  async look({ env }) {
    const path = certificateOf(env)
    if (!env.publicUrl?.startsWith('https:') || !existsSync(path)) return closed(env) // somebody else speaks TLS, as with `npm start`
    const { status, said, shown } = await askHere(env.publicUrl, '/api/health/ready').catch((error: Error) => ({
      status: error.message,
      said: '',
      shown: null,
    }))
    const found = [...closed(env), ...answered(status, said)]
    const { fingerprint256 } = new X509Certificate(await readFile(path))
    if (shown !== null && shown !== fingerprint256)
      found.push(fail('certificate', `nginx shows another one than ${path}`, toReload))
    return found
  },
}

/** The box itself, which asks here, is let in where others are not. */
function closed(env: Environment): Finding[] {
  const door = `${configurationOf(env)}/nginx/closed.conf`
  const isUnfinished = existsSync(`${upgrade}/state`)
  if (!existsSync(door) && !isUnfinished) return []
  if (isUnfinished)
    return [
      fail(
        'web',
        'an upgrade is on its way, or was not taken back',
        `bash ${upgrade}/recover.sh; then /var/log/atum-desk/upgrade.log`,
      ),
    ]
  return [fail('web', 'nginx lets nobody in but this box', `rm ${door} && systemctl reload nginx`)]
}

function answered(status: string | number, said: string): Finding[] {
  if (status === 200) return [ok('web', 'the pages and the API answer through nginx')]
  const ill = illIn(said)
  if (ill !== '') return [fail('web', `the API cannot do its work: ${ill}`, toNginx)]
  return [fail('web', `the API does not answer through nginx: ${status}`, toNginx)]
}

/** What of its own needs the API misses. A worker is not one: requests are taken without. */
function illIn(said: string): string {
  try {
    const checks: Record<string, { ok: boolean; detail?: string }> = JSON.parse(said).checks
    const ill = Object.entries(checks).filter(([name, { ok }]) => !ok && name !== 'worker')
    return ill.map(([name, { detail }]) => `${name}${detail === undefined ? '' : `: ${detail}`}`).join(' ')
  } catch {
    return '' // a page of nginx's
  }
}
