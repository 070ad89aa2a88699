import { X509Certificate } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { askHere } from '../../../platform/http/ask-here.ts'
import { certificateOf } from '../../operator/places.ts'
import { type Check, type Finding, fail, ok } from '../finding.ts'

const toNginx = 'systemctl status nginx atum-desk-api; then journalctl -u nginx, and journalctl -u atum-desk-api'
const toReload = 'nginx -t && systemctl reload nginx'

/** The way that people come: on this box's address and under its name, through nginx to the API. */
export const frontDoor: Check = {
  name: 'web',
  async look({ env }) {
    const path = certificateOf(env)
    if (!env.publicUrl?.startsWith('https:') || !existsSync(path)) return [] // somebody else speaks TLS, as with `npm start`
    const { status, shown } = await askHere(env.publicUrl, '/api/health/live').catch((error: Error) => ({
      status: error.message,
      shown: null,
    }))
    const found: Finding[] = [
      status === 200
        ? ok('web', 'the pages and the API answer through nginx')
        : fail('web', `the API does not answer through nginx: ${status}`, toNginx),
    ]
    const { fingerprint256 } = new X509Certificate(await readFile(path))
    if (shown === null || shown === fingerprint256) return found
    return [...found, fail('certificate', `nginx shows another one than ${path}`, toReload)]
  },
}
