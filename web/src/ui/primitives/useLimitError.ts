import { useTranslation } from 'react-i18next'
import { intlLocale } from '../../lib/i18n/locale.ts'
import { useLocale } from '../../lib/i18n/useLocale.ts'
import { tooMany } from '../../lib/text/too-many.ts'

/** Said at the field. The browser’s own limit would cut what is pasted, without a word. */
export function useLimitError(text: unknown, limit: number | undefined): string | undefined {
  const { t } = useTranslation('common')
  const { locale } = useLocale()
  const count = typeof text === 'string' ? tooMany(text, limit) : 0
  return count > 0 ? t('field.tooMany', { count, limit: limit?.toLocaleString(intlLocale[locale]) }) : undefined
}
