import type {
  EmailRhythm,
  NotificationChoices,
  NotificationPreferences,
  QuietHours,
} from '@atum-desk/contract/notification-preferences'
import type { NotificationChannels, NotificationEvent } from '@atum-desk/contract/notification-rules'
import { Temporal } from 'temporal-polyfill'
import { afterQuietHours, localTime } from './quiet-hours.ts'

/** How somebody wants to be told. */
export type Wishes = Readonly<{
  email: EmailRhythm
  dailyAt: string
  quietHours: QuietHours | null
  events: NotificationPreferences['events']
}>

/** Of who has said nothing. */
export const noWishes: Wishes = { email: 'immediately', dailyAt: '08:00', quietHours: null, events: {} }

/** `told`: what the helpdesk's table has for him. His own word goes before it, in both directions. */
export function chosen(told: NotificationChannels, { events }: Wishes, event: NotificationEvent): NotificationChannels {
  const own: NotificationChoices = events[event] ?? { inApp: null, email: null }
  return { inApp: own.inApp ?? told.inApp, email: own.email ?? told.email }
}

/** `collect`: with all else that is due then, in one message. */
export type Timing =
  | Readonly<{ kind: 'now' }>
  | Readonly<{ kind: 'later' | 'collect'; at: Temporal.Instant }>
  | Readonly<{ kind: 'never' }>

/** When an e-mail about what happens `now` goes to somebody whose clock is that of `timeZone`. */
export function timingOf({ email, dailyAt, quietHours }: Wishes, timeZone: string, now: Temporal.Instant): Timing {
  switch (email) {
    case 'off':
      return { kind: 'never' }
    case 'hourly':
      return { kind: 'collect', at: afterQuietHours(nextHour(now, timeZone), quietHours, timeZone) }
    case 'daily':
      return { kind: 'collect', at: afterQuietHours(nextDaily(now, dailyAt, timeZone), quietHours, timeZone) }
    case 'immediately': {
      const at = afterQuietHours(now, quietHours, timeZone)
      return at.epochMilliseconds > now.epochMilliseconds ? { kind: 'later', at } : { kind: 'now' }
    }
  }
}

/** The next full hour of his clock, which in some zones is half past elsewhere. */
const nextHour = (now: Temporal.Instant, timeZone: string) =>
  localTime(now, timeZone).round({ smallestUnit: 'hour', roundingMode: 'floor' }).add({ hours: 1 }).toInstant()

function nextDaily(now: Temporal.Instant, dailyAt: string, timeZone: string): Temporal.Instant {
  const local = localTime(now, timeZone)
  const time = Temporal.PlainTime.from(dailyAt)
  const at = (days: number) =>
    local.toPlainDate().add({ days }).toPlainDateTime(time).toZonedDateTime(local.timeZoneId).toInstant()
  const today = at(0)
  return today.epochMilliseconds > now.epochMilliseconds ? today : at(1)
}
