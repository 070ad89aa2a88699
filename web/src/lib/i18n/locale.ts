import type { ParseKeys } from 'i18next'
import type { Namespace } from './catalogs.d.ts'

export const locales = ['en', 'ar'] as const
export type Locale = (typeof locales)[number]

/** A key of any catalog, with its namespace: `tickets:action.accept`. A key that is not there does not compile. */
export type TitleKey = { [One in Namespace]: `${One}:${ParseKeys<One>}` }[Namespace]

export const isLocale = (value: string | null): value is Locale => locales.some((locale) => locale === value)

export const directionOf = (locale: Locale): 'ltr' | 'rtl' => (locale === 'ar' ? 'rtl' : 'ltr')

/**
 * For Intl. British English puts the day before the month by name, which nobody can misread. Arabic is with European
 * digits and the Gregorian calendar, in every browser: ticket numbers, addresses and what is typed have no others.
 */
export const intlLocale = { en: 'en-GB', ar: 'ar-u-ca-gregory-nu-latn' } as const satisfies Record<Locale, string>

/** The first of the browser’s languages that there is, for a first visit. As in public/theme.js, before the first paint. */
export const firstLocale = (languages: readonly string[]): Locale =>
  languages.map((one) => one.slice(0, 2)).find(isLocale) ?? 'en'
