import { useTranslation } from 'react-i18next'
import type { UploadItem } from '../../../../lib/files/uploads.ts'
import { FileRow } from '../../../../ui/files/FileRow.tsx'

interface PickedFilesProps {
  readonly items: readonly UploadItem[]
  readonly onRemove: (key: string) => void
  readonly onRetry: (item: UploadItem) => void
}

/** What will go along, and how far it has come. */
export function PickedFiles({ items, onRemove, onRetry }: PickedFilesProps) {
  const { t } = useTranslation('common')
  if (items.length === 0) return null
  return (
    <ul aria-label={t('files.list')} className="grid max-h-[24dvh] gap-1.5 overflow-y-auto">
      {items.map((item) => (
        <FileRow key={item.key} item={item} onRemove={() => onRemove(item.key)} onRetry={() => onRetry(item)} />
      ))}
    </ul>
  )
}
