import type { Settings, UpdateSettingsBody } from '@atum-desk/contract/settings'

const optional = [
  'announcement',
  'accentDark',
  'accentLight',
  'heroHeadlineEn',
  'heroLineEn',
  'heroHeadlineAr',
  'heroLineAr',
] as const

type Optional = (typeof optional)[number]

/** A form knows no null: an empty field stands for it. */
export type Values = Record<Optional | 'helpdeskName', string>

export const valuesOf = (stored: Settings | undefined): Values => ({
  helpdeskName: stored?.helpdeskName ?? '',
  ...(Object.fromEntries(optional.map((name) => [name, stored?.[name] ?? ''])) as Record<Optional, string>),
})

/** What is sent of what was changed. Colours are stored in small letters, as the server has them. */
export const bodyOf = (changes: Partial<Values>): UpdateSettingsBody =>
  Object.fromEntries(
    Object.entries(changes).map(([name, value]) => {
      const text = name.startsWith('accent') ? value.toLowerCase() : value.trim()
      return [name, text === '' && name !== 'helpdeskName' ? null : text]
    }),
  )

/** A colour that can be measured and shown; null while one is typed, and for gold. */
export const colourOf = (typed: string): string | null => {
  const colour = typed.trim().toLowerCase()
  return /^#[0-9a-f]{6}$/.test(colour) ? colour : null
}
