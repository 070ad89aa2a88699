import { useTranslation } from 'react-i18next'
import { changeLocale } from '../../lib/i18n/start.ts'
import { useLocale } from '../../lib/i18n/useLocale.ts'
import { Button } from '../primitives/Button.tsx'

/** Named in the language it leads to, for those who cannot read this one. */
export function LanguageButton() {
  const { t } = useTranslation('common')
  const { locale } = useLocale()
  const other = locale === 'en' ? 'ar' : 'en'
  return (
    <Button tone="quiet" lang={other} onClick={() => void changeLocale(other)}>
      {t('language.other')}
    </Button>
  )
}
