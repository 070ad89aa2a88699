import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { certificatesIn, refusalOf } from '../../certificates/chain.ts'
import { certificateOf } from '../../operator/places.ts'
import { type Check, fail, judged, ok, stateOf } from '../finding.ts'

/** Days. The box's own is made anew thirty before its end. */
const left = { warn: 21, fail: 7 }
const todo =
  'systemctl start atum-desk-certificate, or install the new one of your own authority: RUNBOOK, “The certificate has expired”'
const toInstall = 'put it right, and install it again: RUNBOOK, “The certificate”'

export const certificate: Check = {
  name: 'certificate',
  async look({ env, now }) {
    const path = certificateOf(env)
    if (!existsSync(path)) {
      if (!env.tlsCertificate) return [ok('certificate', `none in ${path}: somebody else speaks TLS here`)]
      return [fail('certificate', `${path} is not there`, todo)]
    }
    const chain = certificatesIn(await readFile(path, 'utf8'))
    const [own] = chain
    if (own === undefined) return [fail('certificate', `${path} holds none`, todo)]
    if (own.validToDate.getTime() < now.epochMilliseconds)
      return [fail('certificate', `expired on ${own.validTo}`, todo)]
    if (own.validFromDate.getTime() > now.epochMilliseconds)
      return [fail('certificate', `is not good before ${own.validFrom}`, `see the clock; if it is right: ${todo}`)]
    const name = URL.parse(env.publicUrl ?? '')?.hostname.replace(/^\[|\]$/g, '') ?? null
    const why = refusalOf(chain, name, now.epochMilliseconds)
    if (why !== null) return [fail('certificate', `${path} ${why}`, toInstall)]
    const { validTo, validToDate } = chain.reduce((one, other) => (other.validToDate < one.validToDate ? other : one))
    const days = (validToDate.getTime() - now.epochMilliseconds) / 86_400_000
    return [judged('certificate', stateOf(days, left), `good for ${Math.floor(days)} days, until ${validTo}`, todo)]
  },
}
