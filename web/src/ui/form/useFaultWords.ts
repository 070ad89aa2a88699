import { useTranslation } from 'react-i18next'
import type { Fault } from './constraints.ts'

/** What to do about it, in the reader's language: the same words whether the browser or the server found it. */
export function useFaultWords(): (fault: Fault) => string {
  const { t } = useTranslation('common')
  return ({ word, ...numbers }) => t(`field.${word}`, numbers)
}
