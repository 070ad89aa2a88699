import { X509Certificate } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Temporal } from 'temporal-polyfill'
import { certificateOf } from '../../operator/places.ts'
import { type Check, fail, judged, ok, stateOf } from '../finding.ts'

/** Days. The box's own is made anew thirty before its end. */
const left = { warn: 21, fail: 7 }
const todo =
  'systemctl start atum-desk-certificate, or install the new one of your own authority: RUNBOOK, “The certificate has expired”'

export const certificate: Check = {
  name: 'certificate',
  async look({ env, now }) {
    const path = certificateOf(env)
    if (!existsSync(path)) {
      if (!env.tlsCertificate) return [ok('certificate', `none in ${path}: somebody else speaks TLS here`)]
      return [fail('certificate', `${path} is not there`, todo)]
    }
    const { validFrom, validTo } = new X509Certificate(await readFile(path))
    const [from, to] = [validFrom, validTo].map(instantOf)
    if (from === undefined || to === undefined) return [fail('certificate', `${path} says no date`, todo)]
    const days = (to.epochMilliseconds - now.epochMilliseconds) / 86_400_000
    if (days < 0) return [fail('certificate', `expired on ${validTo}`, todo)]
    if (Temporal.Instant.compare(now, from) < 0)
      return [fail('certificate', `is not good before ${validFrom}`, 'see the clock')]
    return [judged('certificate', stateOf(days, left), `good for ${Math.floor(days)} days, until ${validTo}`, todo)]
  },
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** OpenSSL's way: `Nov 29 17:13:41 2026 GMT`. */
function instantOf(said: string): Temporal.Instant | undefined {
  const [, month = '', day = '', time, year] = /^(\w{3}) +(\d+) ([\d:]{8}) (\d{4}) GMT$/.exec(said) ?? []
  if (year === undefined) return undefined
  const two = (n: string | number) => String(n).padStart(2, '0')
  return Temporal.Instant.from(`${year}-${two(months.indexOf(month) + 1)}-${two(day)}T${time}Z`)
}
