import { readPreference, writePreference } from '../storage/preference.ts'

export const themeChoices = ['dark', 'light', 'system'] as const
export type ThemeChoice = (typeof themeChoices)[number]
export type Theme = 'dark' | 'light'

const systemLight = () => window.matchMedia('(prefers-color-scheme: light)')

/** Dark until someone chooses. As in public/theme.js, which runs before the first paint. */
export const chosenTheme = (): ThemeChoice => {
  const kept = readPreference('atum.theme')
  return themeChoices.find((choice) => choice === kept) ?? 'dark'
}

export const shownTheme = (choice: ThemeChoice): Theme => {
  if (choice !== 'system') return choice
  return systemLight().matches ? 'light' : 'dark'
}

const listeners = new Set<() => void>()
const paint = () => {
  const theme = shownTheme(chosenTheme())
  document.documentElement.dataset.theme = theme
  // What a phone paints around the page; both colours stand in the page itself.
  const frame = document.querySelector<HTMLMetaElement>('meta[name="theme-color"]')
  if (frame) frame.content = frame.dataset[theme] ?? frame.content
  for (const listener of listeners) listener()
}

export const chooseTheme = (choice: ThemeChoice): void => {
  writePreference('atum.theme', choice)
  paint()
}

/** Also hears the operating system turning to night. */
export const subscribeTheme = (listener: () => void): (() => void) => {
  listeners.add(listener)
  const system = systemLight()
  system.addEventListener('change', paint)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) system.removeEventListener('change', paint)
  }
}
