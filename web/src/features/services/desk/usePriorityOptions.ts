import { useTranslation } from 'react-i18next'

const priorities = ['P1', 'P2', 'P3', 'P4'] as const

/** None, by its own words, and the four. */
export function usePriorityOptions(none: string) {
  const { t } = useTranslation('terms')
  return [{ value: '' as const, title: none }, ...priorities.map((value) => ({ value, title: t(`priority.${value}`) }))]
}
