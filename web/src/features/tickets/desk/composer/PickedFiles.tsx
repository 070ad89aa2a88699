import { useTranslation } from 'react-i18next'
import type { UploadItem } from '../../../../lib/files/uploads.ts'
import { FileRow } from '../../../../ui/files/FileRow.tsx'
import { FieldError } from '../../../../ui/primitives/FieldError.tsx'

interface PickedFilesProps {
  readonly items: readonly UploadItem[]
  /** Why others were not taken. */
  readonly refusals: readonly string[]
  readonly onRemove: (key: string) => void
  readonly onRetry: (item: UploadItem) => void
}

/** What will go along, and how far it has come. */
export function PickedFiles({ items, refusals, onRemove, onRetry }: PickedFilesProps) {
  const { t } = useTranslation('common')
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
        {refusals.map((words) => (
          <FieldError key={words}>{words}</FieldError>
        ))}
      </div>
    </>
  )
}
