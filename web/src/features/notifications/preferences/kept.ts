import type { QuietHours, UpdateNotificationPreferencesBody } from '@atum-desk/contract/notification-preferences'

const rhythms = ['immediately', 'hourly', 'daily', 'off'] as const

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isQuietHours = (value: unknown): value is QuietHours =>
  isObject(value) && typeof value.from === 'string' && typeof value.to === 'string' && Array.isArray(value.days)

const isChoice = (value: unknown) =>
  isObject(value) && [value.inApp, value.email].every((way) => way === null || typeof way === 'boolean')

/** What was chosen and not saved, as it was kept on this device; whatever does not fit any more is forgotten. */
export const choicesFrom = (text: string | null): UpdateNotificationPreferencesBody | null => {
  try {
    const kept: unknown = JSON.parse(text ?? 'null')
    if (!isObject(kept)) return null
    const email = rhythms.find((rhythm) => rhythm === kept.email)
    return {
      version: Number(kept.version),
      ...(email && { email }),
      ...(typeof kept.dailyAt === 'string' && { dailyAt: kept.dailyAt }),
      ...((kept.quietHours === null || isQuietHours(kept.quietHours)) && { quietHours: kept.quietHours }),
      ...(isObject(kept.events) && {
        events: Object.fromEntries(Object.entries(kept.events).filter(([, choice]) => isChoice(choice))),
      }),
    }
  } catch {
    return null
  }
}
