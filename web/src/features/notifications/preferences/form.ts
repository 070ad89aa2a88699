import type {
  NotificationPreferences,
  QuietHours,
  UpdateNotificationPreferencesBody,
} from '@atum-desk/contract/notification-preferences'
import type { NotificationEvent } from '@atum-desk/contract/notification-rules'

type Way = 'inApp' | 'email'

/** Offered to whoever turns quiet hours on: the night of a working week. */
export const usualQuietHours: QuietHours = { from: '20:00', to: '07:00', days: [1, 2, 3, 4, 5, 6, 7] }

/** Ticked unless he has said that he wants it not. */
export const isTicked = ({ events }: NotificationPreferences, event: NotificationEvent, way: Way): boolean =>
  events[event]?.[way] !== false

/** Ticked again, it is as the helpdesk's table says: what that says is not ours to know. */
export const ticked = (
  form: NotificationPreferences,
  event: NotificationEvent,
  way: Way,
  isOn: boolean,
): NotificationPreferences => {
  const { inApp = null, email = null } = form.events[event] ?? {}
  return { ...form, events: { ...form.events, [event]: { inApp, email, [way]: isOn ? null : false } } }
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

const choiceOf = ({ events }: NotificationPreferences, event: NotificationEvent) => {
  const { inApp = null, email = null } = events[event] ?? {}
  return { inApp, email }
}

/** What to send: only what differs from what is stored. Null: nothing does. */
export const changesOf = (
  stored: NotificationPreferences,
  form: NotificationPreferences,
): UpdateNotificationPreferencesBody | null => {
  const events = Object.keys(form.events)
    .map((event) => event as NotificationEvent)
    .filter((event) => !isSame(choiceOf(stored, event), choiceOf(form, event)))
  const body = {
    ...(form.email !== stored.email && { email: form.email }),
    ...(form.dailyAt !== '' && form.dailyAt !== stored.dailyAt && { dailyAt: form.dailyAt }),
    ...(!isSame(form.quietHours, stored.quietHours) && { quietHours: form.quietHours }),
    ...(events.length > 0 && { events: Object.fromEntries(events.map((event) => [event, choiceOf(form, event)])) }),
  }
  return Object.keys(body).length === 0 ? null : { version: stored.version, ...body }
}

/** One’s own changes on top of what somebody has stored meanwhile: what one did not touch stays as that is. */
export const rebased = (
  theirs: NotificationPreferences,
  { version: _seen, events, ...members }: UpdateNotificationPreferencesBody,
): NotificationPreferences => ({ ...theirs, ...members, events: { ...theirs.events, ...choices(events) } })

const choices = (events: UpdateNotificationPreferencesBody['events'] = {}): NotificationPreferences['events'] =>
  Object.fromEntries(Object.entries(events).map(([event, own]) => [event, { inApp: null, email: null, ...own }]))

export type WrongField = 'dailyAt' | 'from' | 'to' | 'days' | 'endless'

/** What the server would refuse, without asking it. */
export const wrongIn = ({ email, dailyAt, quietHours }: NotificationPreferences): WrongField | undefined => {
  if (email === 'daily' && dailyAt === '') return 'dailyAt'
  if (quietHours === null) return undefined
  const { from, to, days } = quietHours
  if (from === '') return 'from'
  if (to === '') return 'to'
  if (days.length === 0) return 'days'
  return from === to && days.length === 7 ? 'endless' : undefined
}

const pointers = {
  '/dailyAt': 'dailyAt',
  '/quietHours/from': 'from',
  '/quietHours/to': 'to',
  '/quietHours/days': 'days',
  '/quietHours': 'endless',
} as const satisfies Record<string, WrongField>

/** Which field the server means. */
export const fieldAt = (paths: readonly string[]): WrongField | undefined => {
  const known = Object.entries(pointers).find(([pointer]) => paths.includes(pointer))
  return known?.[1]
}
