import type { Locale } from '@atum-desk/contract/auth'
import { useTranslation } from 'react-i18next'
import { RadioCards } from '../../../../ui/primitives/RadioCards.tsx'

interface LanguageFieldProps {
  readonly value: Locale
  readonly onChange: (locale: Locale) => void
  readonly error: string | undefined
}

/** In which language he is written to. Each in its own. */
export function LanguageField(field: LanguageFieldProps) {
  const { t } = useTranslation('common')
  return (
    <RadioCards
      label={t('language.label')}
      name="locale"
      options={[
        { value: 'en', title: t('language.en') },
        { value: 'ar', title: t('language.ar') },
      ]}
      {...field}
    />
  )
}
