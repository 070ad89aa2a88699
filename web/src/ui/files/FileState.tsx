import { useTranslation } from 'react-i18next'
import type { UploadItem } from '../../lib/files/uploads.ts'
import { intlLocale } from '../../lib/i18n/locale.ts'
import { useLocale } from '../../lib/i18n/useLocale.ts'

/** How far a file has come, in words and as a bar; what failed, and why. */
export function FileState({ item: { state, share, failed, file } }: { item: UploadItem }) {
  const { t } = useTranslation('common')
  const { locale } = useLocale()
  if (state === 'waiting') return null
  if (state === 'sent') return <p className="text-meta text-ok">{t('files.sent')}</p>
  if (state === 'failed')
    return (
      <p role="alert" className="text-danger text-meta">
        {t(`problem.${failed ?? 'internal'}`)}
      </p>
    )
  const percent = new Intl.NumberFormat(intlLocale[locale], { style: 'percent' }).format(share)
  return (
    <div className="grid gap-1">
      <p className="text-meta text-text-2 tabular-nums">{t('files.sending', { percent })}</p>
      <progress aria-label={file.name} max={1} value={share} className="progress" />
    </div>
  )
}
