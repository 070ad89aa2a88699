import { useTranslation } from 'react-i18next'
import type { TitleKey } from './locale.ts'

/** Reads a key that carries its namespace, such as an action’s title. Its catalog was loaded with the screen. */
export function useTitle(): (key: TitleKey) => string {
  const { i18n } = useTranslation()
  return (key) => i18n.t(key)
}
