import { useTranslation } from 'react-i18next'
import { themeChoices } from '../../lib/theme/theme.ts'
import { useTheme } from '../../lib/theme/useTheme.ts'
import { RadioCards } from '../primitives/RadioCards.tsx'

/** All three: dark, light, as the system. */
export function ThemeCards() {
  const { t } = useTranslation('common')
  const { choice, choose } = useTheme()
  return (
    <RadioCards
      label={t('theme.label')}
      name="theme"
      options={themeChoices.map((value) => ({ value, title: t(`theme.${value}`) }))}
      value={choice}
      onChange={choose}
      className="grid-cols-3"
    />
  )
}
