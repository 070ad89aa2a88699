import type { Attachment } from '@atum-desk/contract/attachments'
import { useTranslation } from 'react-i18next'
import { FileLinks } from './FileLinks.tsx'

/** Every file of the request in one place, wherever in the conversation it came. */
export function FilesPanel({ files }: { files: readonly Attachment[] }) {
  const { t } = useTranslation('request')
  return (
    <section className="grid grid-cols-1 gap-2 rounded-panel border border-line bg-surface-1 p-4 tablet:p-5">
      <h2 className="font-semibold">{t('page.files')}</h2>
      {files.length === 0 ? <p className="text-meta text-muted">{t('page.noFiles')}</p> : <FileLinks files={files} />}
    </section>
  )
}
