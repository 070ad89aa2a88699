import i18next, { type BackendModule, type ResourceKey } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { readPreference, writePreference } from '../storage/preference.ts'
import type { Namespace } from './catalogs.d.ts'
import { directionOf, firstLocale, isLocale, type Locale } from './locale.ts'

// The landing is rendered at build time: its words never travel as a catalog.
const catalogs = import.meta.glob<ResourceKey>(['../../locales/*/*.json', '!**/landing.json'], { import: 'default' })

const oneChunkACatalog: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: async (locale, namespace) => (await catalogs[`../../locales/${locale}/${namespace}.json`]?.()) ?? {},
}

// The router asks for the words of the first page before there is anybody who could load them.
const started = Promise.withResolvers<void>()

/** Loads the reader's language before the first render, so that no key is ever seen. A lazy screen may add to `ns`. */
export const startI18n = async (ns: readonly Namespace[]): Promise<void> => {
  const chosen = readPreference('atum.locale')
  await i18next
    .use(oneChunkACatalog)
    .use(initReactI18next)
    .init({
      lng: isLocale(chosen) ? chosen : firstLocale(navigator.languages),
      ns,
      defaultNS: 'common',
      interpolation: { escapeValue: false }, // React escapes.
    })
  started.resolve()
}

/** For a screen that brings words of its own: beside its code, so that no key is ever seen. */
export const loadWords = async (namespace: Namespace): Promise<void> => {
  await started.promise
  await i18next.loadNamespaces(namespace)
}

const show = async (locale: Locale): Promise<void> => {
  await i18next.changeLanguage(locale)
  document.documentElement.lang = locale
  document.documentElement.dir = directionOf(locale)
}

export const changeLocale = async (locale: Locale): Promise<void> => {
  writePreference('atum.locale', locale)
  await show(locale)
}

/** The language of a person's account, unless another was chosen on this machine. */
export const suggestLocale = async (locale: string): Promise<void> => {
  const short = locale.slice(0, 2)
  if (readPreference('atum.locale') === null && isLocale(short) && short !== i18next.language) await show(short)
}
