import type {
  NotificationPreferences,
  QuietHours,
  UpdateNotificationPreferencesBody,
} from '@atum-desk/contract/notification-preferences'
import { type NotificationEvent, notificationEvents } from '@atum-desk/contract/notification-rules'

type Events = NotificationPreferences['events']

/** What somebody has otherwise, event by event, after this change. What says nothing any more is left out. */
export function eventsAfter(current: Events, asked: NonNullable<UpdateNotificationPreferencesBody['events']>): Events {
  const after = notificationEvents.map((event): [NotificationEvent, Events[NotificationEvent]] => {
    const before = current[event] ?? { inApp: null, email: null }
    const change = asked[event]
    if (change === undefined) return [event, before]
    if (change === null) return [event, undefined]
    const member = (name: 'inApp' | 'email') => (change[name] === undefined ? before[name] : change[name])
    return [event, { inApp: member('inApp'), email: member('email') }]
  })
  return Object.fromEntries(after.filter(([, own]) => own !== undefined && (own.inApp !== null || own.email !== null)))
}

/** Every hour of every day: who wants that turns e-mail off. */
export const neverEnd = ({ from, to, days }: QuietHours): boolean => from === to && days.length === 7
