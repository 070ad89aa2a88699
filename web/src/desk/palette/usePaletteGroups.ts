import { useTranslation } from 'react-i18next'
import { matching } from './match.ts'
import type { PaletteGroup } from './palette-item.ts'
import { usePaletteActions } from './usePaletteActions.tsx'
import { usePaletteDirectory } from './usePaletteDirectory.tsx'
import { usePaletteSections } from './usePaletteSections.tsx'
import { usePaletteTickets } from './usePaletteTickets.tsx'

/** A number is a ticket's: then its ticket comes before every action that happens to have the digits. */
const isNumber = (typed: string) => /^\s*(?:[a-z]{1,8}-|#)?\d+\s*$/i.test(typed)

interface Groups {
  readonly groups: PaletteGroup[]
  readonly isFinding: boolean
  /** Who typed a number wants its ticket: Enter waits for it. */
  readonly isAwaited: boolean
}

/** What is here at once stands first; what the server finds comes below it, and pushes nothing away. */
export function usePaletteGroups(typed: string): Groups {
  const { t } = useTranslation(['palette', 'admin'])
  const { here, everywhere } = usePaletteActions()
  const sections = usePaletteSections(typed)
  const { found, recent, all, isFinding } = usePaletteTickets(typed)
  const { people, organizations } = usePaletteDirectory(typed)
  const atOnce = [
    { title: t('palette:here'), items: matching(here, typed) },
    { title: t('palette:everywhere'), items: matching(everywhere, typed) },
    { title: t('admin:title'), items: matching(sections, typed) },
    { title: t('palette:recent'), items: matching(recent, typed) },
    { title: t('palette:search'), items: all },
  ]
  const tickets = [{ title: t('palette:tickets'), items: found }]
  const directory = [
    { title: t('palette:people'), items: people },
    { title: t('palette:organizations'), items: organizations },
  ]
  const isByNumber = isNumber(typed)
  const groups = [
    ...(isByNumber ? [...tickets, ...atOnce] : [...atOnce, ...tickets]),
    // Until the tickets have come, they would stand where those will.
    ...(isFinding && found.length === 0 ? [] : directory),
  ]
  return {
    groups: groups.filter(({ items }) => items.length > 0),
    isFinding,
    isAwaited: isByNumber && isFinding,
  }
}
