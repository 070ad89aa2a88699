import { Camera, Paperclip } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { UploadItem } from '../../lib/files/uploads.ts'
import { cx } from '../cx.ts'
import { FieldError } from '../primitives/FieldError.tsx'
import { FileRow } from './FileRow.tsx'
import { PickButton } from './PickButton.tsx'
import { useFileDrop } from './useFileDrop.ts'
import { useFittingFiles } from './useFittingFiles.ts'

interface FilePickerProps {
  readonly items: readonly UploadItem[]
  /** Keep it the same between renders: it listens to the whole page. */
  readonly onAdd: (files: readonly File[]) => void
  readonly onRemove: (key: string) => void
  readonly onRetry?: ((item: UploadItem) => void) | undefined
  readonly className?: string
}

/** Files by button, drop, paste or camera; each with its size, its progress and its own Retry. */
export function FilePicker({ items, onAdd, onRemove, onRetry, className }: FilePickerProps) {
  const { t } = useTranslation('common')
  const { add, refusals } = useFittingFiles(onAdd)
  const isOver = useFileDrop(add)
  return (
    <div className={cx('grid grid-cols-1 gap-2', className)}>
      {items.length > 0 && (
        <ul aria-label={t('files.list')} className="grid grid-cols-1 gap-2">
          {items.map((item) => (
            <FileRow
              key={item.key}
              item={item}
              onRemove={() => onRemove(item.key)}
              onRetry={onRetry && (() => onRetry(item))}
            />
          ))}
        </ul>
      )}
      <div
        className={cx(
          'flex flex-wrap items-center gap-2 rounded-control border border-dashed p-2',
          isOver ? 'border-gold bg-surface-3' : 'border-line-strong',
        )}
      >
        <PickButton label={t('files.add')} icon={Paperclip} multiple onPick={add} />
        <PickButton
          label={t('files.camera')}
          icon={Camera}
          accept="image/*"
          capture="environment"
          className="pointer-fine:hidden"
          onPick={add}
        />
        <p className="px-1 text-meta text-muted pointer-coarse:hidden">{t(isOver ? 'files.dropNow' : 'files.drop')}</p>
      </div>
      <div role="alert">
        {refusals.map((words) => (
          <FieldError key={words}>{words}</FieldError>
        ))}
      </div>
    </div>
  )
}
