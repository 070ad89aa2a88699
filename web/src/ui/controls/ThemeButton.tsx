import { Moon, Sun } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useTheme } from '../../lib/theme/useTheme.ts'
import { IconButton } from '../primitives/IconButton.tsx'

/** The other theme, one press away. */
export function ThemeButton() {
  const { t } = useTranslation('common')
  const { theme, toggle } = useTheme()
  const isDark = theme === 'dark'
  return <IconButton label={t(isDark ? 'theme.toLight' : 'theme.toDark')} icon={isDark ? Sun : Moon} onClick={toggle} />
}
