import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { TextArea } from '../../ui/primitives/TextArea.tsx'
import { TextField } from '../../ui/primitives/TextField.tsx'
import type { Values } from './values.ts'

interface HeroFieldsProps {
  readonly field: (name: keyof Values) => Pick<ComponentProps<typeof TextField>, 'error' | 'name'>
}

const languages = [
  { locale: 'en', headline: 'heroHeadlineEn', line: 'heroLineEn' },
  { locale: 'ar', headline: 'heroHeadlineAr', line: 'heroLineAr' },
] as const

/** The words of the first page, each in its own language and direction. */
export function HeroFields({ field }: HeroFieldsProps) {
  const { t } = useTranslation('branding')
  return (
    <>
      <div className="grid gap-5 tablet:grid-cols-2">
        {languages.map(({ locale, headline, line }) => (
          <div key={locale} className="grid content-start gap-5">
            <TextField
              label={t(`hero.headline.${locale}`)}
              isOptional
              maxLength={80}
              lang={locale}
              {...field(headline)}
            />
            <TextArea
              label={t(`hero.line.${locale}`)}
              isOptional
              maxLength={240}
              lang={locale}
              className="min-h-20"
              {...field(line)}
            />
          </div>
        ))}
      </div>
      <TextArea
        label={t('announcement.label')}
        hint={t('announcement.hint')}
        isOptional
        maxLength={500}
        className="min-h-20"
        {...field('announcement')}
      />
    </>
  )
}
