import { Temporal } from 'temporal-polyfill'
import { AppError } from '../../../platform/errors.ts'

/** In its IANA spelling: `africa/cairo` is Africa/Cairo. Throws `validation-failed`, also for a mere offset. */
export function expectTimeZone(name: string): string {
  try {
    if (/^[a-z]/i.test(name)) return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId
  } catch {
    // Falls through: it is refused like an offset.
  }
  const message = 'must be an IANA time zone, such as Africa/Cairo'
  const errors = [{ path: '/timeZone', code: 'timeZone', message }]
  throw new AppError('validation-failed', { detail: `The time zone ${message}.`, errors })
}
