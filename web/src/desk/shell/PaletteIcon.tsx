import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useBoundActions } from '../../lib/actions/useActions.ts'
import { IconButton } from '../../ui/primitives/IconButton.tsx'
import { openPalette } from './actions.ts'

/** The palette's button where there is no room for more than a glass. */
export function PaletteIcon() {
  const { t } = useTranslation('desk')
  const bound = useBoundActions().find(({ id }) => id === openPalette.id)
  return bound ? <IconButton label={t('nav.jump')} icon={Search} aria-haspopup="dialog" onClick={bound.run} /> : null
}
