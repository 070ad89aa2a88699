import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useBoundActions } from '../../lib/actions/useActions.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { Keys } from '../../ui/primitives/Keys.tsx'
import { openPalette } from './actions.ts'

/** The palette's own button: it looks like the field that it opens. */
export function PaletteButton() {
  const { t } = useTranslation('desk')
  const bound = useBoundActions().find(({ id }) => id === openPalette.id)
  if (!bound) return null
  return (
    <button
      type="button"
      onClick={bound.run}
      aria-keyshortcuts="Control+K"
      aria-haspopup="dialog"
      className="flex min-h-control min-w-0 flex-1 items-center gap-2 rounded-control border border-line-strong bg-surface-2 px-2.5 text-start text-text-2 hover:text-text"
    >
      <Icon of={Search} className="size-4 text-muted" />
      <span className="min-w-0 flex-1 truncate">{t('nav.jump')}</span>
      <Keys keys={bound.keys} />
    </button>
  )
}
