import { useMemo } from 'react'
import { intlLocale } from './locale.ts'
import { useLocale } from './useLocale.ts'

export type Listed = (names: Iterable<string>) => string

/** Names in one line, as the reader’s language joins them: “Mona, Tarek and Omar”; `disjunction` says “or”. */
export function useListed(type: Intl.ListFormatType = 'conjunction'): Listed {
  const { locale } = useLocale()
  return useMemo(() => {
    const format = new Intl.ListFormat(intlLocale[locale], { type })
    return (names) => format.format(names)
  }, [locale, type])
}
