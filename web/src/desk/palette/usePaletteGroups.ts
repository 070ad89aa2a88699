import { useTranslation } from 'react-i18next'
import { matching } from './match.ts'
import type { PaletteGroup } from './palette-item.ts'
import { usePaletteActions } from './usePaletteActions.tsx'
import { usePaletteTickets } from './usePaletteTickets.tsx'

/** A number is a ticket's: then its ticket comes before every action that happens to have the digits. */
const isNumber = (typed: string) => /^\s*(?:[a-z]{1,8}-|#)?\d+\s*$/i.test(typed)

export function usePaletteGroups(typed: string): { groups: PaletteGroup[]; isFinding: boolean } {
  const { t } = useTranslation('palette')
  const { here, everywhere } = usePaletteActions()
  const { found, recent, all, isFinding } = usePaletteTickets(typed)
  const actions = [
    { title: t('here'), items: matching(here, typed) },
    { title: t('everywhere'), items: matching(everywhere, typed) },
  ]
  const tickets = [{ title: t('tickets'), items: found }]
  const groups = [
    ...(isNumber(typed) ? [...tickets, ...actions] : [...actions, ...tickets]),
    { title: t('recent'), items: matching(recent, typed) },
    { title: t('search'), items: all },
  ]
  return { groups: groups.filter(({ items }) => items.length > 0), isFinding }
}
