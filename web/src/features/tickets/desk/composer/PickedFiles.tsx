import { useTranslation } from 'react-i18next'
import type { UploadItem } from '../../../../lib/files/uploads.ts'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { fileSize } from '../../../../lib/time/format.ts'
import { FileRow } from '../../../../ui/files/FileRow.tsx'
import { FieldError } from '../../../../ui/primitives/FieldError.tsx'

interface PickedFilesProps {
  readonly items: readonly UploadItem[]
  /** The names of those that no server would take, and its limit in bytes. */
  readonly tooLarge: readonly string[]
  readonly limit: number | undefined
  readonly onRemove: (key: string) => void
  readonly onRetry: (item: UploadItem) => void
}

/** What will go along, and how far it has come. */
export function PickedFiles({ items, tooLarge, limit, onRemove, onRetry }: PickedFilesProps) {
  const { t } = useTranslation('common')
  const { locale } = useLocale()
  return (
    <>
      {items.length > 0 && (
        <ul aria-label={t('files.list')} className="grid max-h-[24dvh] gap-1.5 overflow-y-auto">
          {items.map((item) => (
            <FileRow key={item.key} item={item} onRemove={() => onRemove(item.key)} onRetry={() => onRetry(item)} />
          ))}
        </ul>
      )}
      <div role="alert">
        {tooLarge.length > 0 && limit !== undefined && (
          <FieldError>{t('files.tooLarge', { names: tooLarge.join(', '), size: fileSize(limit, locale) })}</FieldError>
        )}
      </div>
    </>
  )
}
