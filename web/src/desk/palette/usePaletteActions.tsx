import { ArrowRight, Zap } from 'lucide-react'
import { useBoundActions } from '../../lib/actions/useActions.ts'
import { useTitle } from '../../lib/i18n/useTitle.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { isEverywhere, openPalette } from '../shell/actions.ts'
import type { PaletteItem } from './palette-item.ts'

/** What can be done here and now: first by this page, then from everywhere. As its buttons, so what is not allowed is absent. */
export function usePaletteActions(): { readonly here: PaletteItem[]; readonly everywhere: PaletteItem[] } {
  const titleOf = useTitle()
  const available = useBoundActions().filter(({ id, isAvailable }) => isAvailable && id !== openPalette.id)
  const itemsOf = (isWanted: boolean, icon: typeof Zap): PaletteItem[] =>
    available
      .filter((action) => isEverywhere(action) === isWanted)
      .map(({ id, titleKey, keys, run }) => ({
        id,
        title: titleOf(titleKey),
        icon: <Icon of={icon} className="size-4 text-muted rtl:-scale-x-100" />,
        keys,
        run,
      }))
  return { here: itemsOf(false, Zap), everywhere: itemsOf(true, ArrowRight) }
}
