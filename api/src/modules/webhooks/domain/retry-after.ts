import { Temporal } from 'temporal-polyfill'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The one form of RFC 9110 §5.6.7 that anybody still writes: `Sun, 06 Nov 1994 08:49:37 GMT`. */
const httpDate = /^[A-Z][a-z]{2}, (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d:\d\d) GMT$/

/** Seconds of a Retry-After header (RFC 9110 §10.2.3), from 0 to `longest`; 0 where it says nothing that can be read. */
export function retryAfterSeconds(header: string | undefined, now: Temporal.Instant, longest: number): number {
  const text = header?.trim() ?? ''
  const seconds = /^\d{1,10}$/.test(text) ? Number(text) : secondsUntil(text, now)
  return Math.min(Math.max(seconds, 0), longest)
}

function secondsUntil(text: string, now: Temporal.Instant): number {
  const [, day, month = '', year, time] = httpDate.exec(text) ?? []
  const number = String(months.indexOf(month) + 1).padStart(2, '0')
  try {
    return Math.ceil(Temporal.Instant.from(`${year}-${number}-${day}T${time}Z`).since(now).total('seconds'))
  } catch {
    return 0
  }
}
