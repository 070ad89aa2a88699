import { Check, CircleAlert, File as FileIcon, RotateCw, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { UploadItem } from '../../lib/files/uploads.ts'
import { removing } from '../../lib/focus/removing.ts'
import { useLocale } from '../../lib/i18n/useLocale.ts'
import { fileSize } from '../../lib/time/format.ts'
import { Icon } from '../icons/Icon.tsx'
import { IconButton } from '../primitives/IconButton.tsx'
import { FileState } from './FileState.tsx'

const icons = { waiting: FileIcon, sending: FileIcon, sent: Check, failed: CircleAlert } as const
const colours = { waiting: 'text-muted', sending: 'text-muted', sent: 'text-ok', failed: 'text-danger' } as const

interface FileRowProps {
  readonly item: UploadItem
  readonly onRemove: () => void
  /** Left out where nothing can be sent yet. */
  readonly onRetry?: (() => void) | undefined
}

export function FileRow({ item, onRemove, onRetry }: FileRowProps) {
  const { t } = useTranslation('common')
  const { locale } = useLocale()
  const { name, size } = item.file
  return (
    <li className="flex items-center gap-3 rounded-control border border-line bg-surface-2 py-1.5 ps-3 pe-1.5">
      <Icon of={icons[item.state]} className={`size-4.5 ${colours[item.state]}`} />
      <div className="grid min-w-0 flex-1">
        <p className="flex min-w-0 items-baseline gap-2">
          <bdi className="truncate">{name}</bdi>
          <span className="flex-none text-meta text-muted tabular-nums">{fileSize(size, locale)}</span>
        </p>
        <FileState item={item} />
      </div>
      {item.state === 'failed' && onRetry && (
        <IconButton label={t('files.again', { name })} icon={RotateCw} onClick={onRetry} />
      )}
      {item.state !== 'sent' && (
        <IconButton
          label={t(item.state === 'sending' ? 'files.cancel' : 'files.remove', { name })}
          icon={X}
          {...removing('file', onRemove)}
        />
      )}
    </li>
  )
}
