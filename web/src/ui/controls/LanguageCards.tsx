import { useTranslation } from 'react-i18next'
import { locales } from '../../lib/i18n/locale.ts'
import { changeLocale } from '../../lib/i18n/start.ts'
import { useLocale } from '../../lib/i18n/useLocale.ts'
import { RadioCards } from '../primitives/RadioCards.tsx'

/** Each language by its own name, whatever language the page is in. */
export function LanguageCards() {
  const { t } = useTranslation('common')
  const { locale } = useLocale()
  return (
    <RadioCards
      label={t('language.label')}
      name="locale"
      options={locales.map((value) => ({ value, title: <span lang={value}>{t(`language.${value}`)}</span> }))}
      value={locale}
      onChange={(next) => void changeLocale(next)}
    />
  )
}
