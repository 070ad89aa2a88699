import { readPreference, writePreference } from '../storage/preference.ts'

/** How the page is drawn, beside its theme: attributes of <html>, which public/theme.js sets before the first paint. */
export const looks = {
  density: ['comfortable', 'compact'],
  glass: ['on', 'off'],
} as const
export type Look = keyof typeof looks
export type LookOf<Name extends Look> = (typeof looks)[Name][number]

const listeners = new Set<() => void>()

/** The first of them until another is chosen. */
export const chosenLook = <Name extends Look>(name: Name): LookOf<Name> => {
  const kept = readPreference(`atum.${name}`)
  return looks[name].find((one) => one === kept) ?? looks[name][0]
}

export const chooseLook = <Name extends Look>(name: Name, value: LookOf<Name>): void => {
  writePreference(`atum.${name}`, value)
  document.documentElement.dataset[name] = value
  for (const listener of listeners) listener()
}

export const subscribeLook = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
