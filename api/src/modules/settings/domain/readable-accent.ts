import { accentPairs, type Theme } from '@atum-desk/contract/accent'
import { leastForText } from '@atum-desk/contract/contrast'
import type { Settings } from '@atum-desk/contract/settings'
import { AppError } from '../../../platform/errors.ts'

const members = { accentDark: 'dark', accentLight: 'light' } as const satisfies Partial<Record<keyof Settings, Theme>>

/** BRD-1: each accent of this change is readable wherever it is written or written on. Throws `branding-refused`. */
export function expectReadable(change: Partial<Settings>): void {
  const errors = Object.entries(members).flatMap(([member, theme]) => {
    const accent = change[member as keyof typeof members]
    return accent
      ? unreadable(theme, accent).map((words) => ({ path: `/${member}`, code: 'contrast', message: words }))
      : []
  })
  if (errors.length === 0) return
  const detail = errors.map(({ path, message }) => `${path} ${message}`).join('; ')
  throw new AppError('branding-refused', { detail, errors })
}

const unreadable = (theme: Theme, accent: string) =>
  accentPairs(theme, accent)
    .filter(({ isReadable }) => !isReadable)
    .map(({ text, on, ratio }) => `makes ${text} on ${on} ${shown(ratio)}:1, less than ${leastForText}:1`)

/** Down, so that 4.499 is not said to be 4.5, and less than that. */
const shown = (ratio: number) => (Math.floor(ratio * 100) / 100).toFixed(2)
