import type { Theme } from '@atum-desk/contract/accent'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ownName, Wordmark } from '../../ui/icons/Wordmark.tsx'
import { shownToAll } from './api.ts'
import { Painted } from './Painted.tsx'
import { colourOf, type Values } from './values.ts'

/** The beginning of the first page, small, as it would be with what is typed now. */
export function LookPreview({ theme, values }: { readonly theme: Theme; readonly values: Values }) {
  const { t, i18n } = useTranslation('branding')
  const logo = useQuery(shownToAll).data?.logoUrl ?? null
  const isArabic = i18n.language === 'ar'
  const name = values.helpdeskName.trim() || 'ATUM DESK'
  const accent = colourOf(theme === 'dark' ? values.accentDark : values.accentLight)
  return (
    <figure className="grid content-start gap-1.5">
      <figcaption className="text-meta text-text-2">{t(`preview.${theme}`)}</figcaption>
      <Painted theme={theme} accent={accent}>
        <div role="img" aria-label={t(`preview.${theme}`)}>
          {values.announcement.trim() && (
            <p dir="auto" className="line-clamp-2 bg-gold px-4 py-1.5 text-center text-meta text-on-gold">
              {values.announcement}
            </p>
          )}
          <div className="border-line border-b bg-surface-1 px-4 py-2.5">
            {logo ? (
              <img src={logo} alt="" className="brand-logo" />
            ) : (
              <Wordmark>{name === 'ATUM DESK' ? ownName : name}</Wordmark>
            )}
          </div>
          <div className="grid gap-3 px-4 py-6">
            <p dir="auto" className="text-balance break-words font-display font-semibold text-title">
              {(isArabic ? values.heroHeadlineAr : values.heroHeadlineEn).trim() || t('own.headline')}
            </p>
            <p dir="auto" className="break-words text-text-2">
              {(isArabic ? values.heroLineAr : values.heroLineEn).trim() || t('own.line')}
            </p>
            <span className="flex flex-wrap items-center gap-3">
              <span className="rounded-control bg-gold px-3.5 py-2 font-medium text-on-gold">
                {t('preview.portal')}
              </span>
              <span className="rounded-pill border border-gold px-3 py-0.5 font-medium text-gold-text">
                {t('preview.chip')}
              </span>
            </span>
          </div>
        </div>
      </Painted>
    </figure>
  )
}
