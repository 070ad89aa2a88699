import type { Attachment } from '@atum-desk/contract/attachments'
import { useTranslation } from 'react-i18next'
import { FileLink } from './FileLink.tsx'

export function FileLinks({ files }: { files: readonly Attachment[] }) {
  const { t } = useTranslation('common')
  if (files.length === 0) return null
  return (
    <ul aria-label={t('files.list')} className="flex flex-wrap gap-2">
      {files.map((file) => (
        <li key={file.id} className="max-w-full">
          <FileLink file={file} />
        </li>
      ))}
    </ul>
  )
}
