import type { Attachment } from '@atum-desk/contract/attachments'
import { Paperclip } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { DateTime } from '../../../../ui/text/DateTime.tsx'
import { FileLink } from './FileLink.tsx'

/** A file that came by itself. */
export function FileMoment({ file }: { file: Attachment }) {
  const { t } = useTranslation('tickets')
  const who = isolated(file.uploadedBy.name)
  return (
    <div className="grid grid-cols-[auto_1fr] items-start gap-x-2 gap-y-1.5 px-4 text-meta text-muted tablet:grid-cols-[auto_1fr_auto]">
      <Icon of={Paperclip} className="mt-0.5 size-3.5" />
      <p>{t(file.internal ? 'file.addedInternal' : 'file.added', { who })}</p>
      <span className="max-tablet:col-start-2">
        <DateTime instant={file.createdAt} />
      </span>
      <div className="col-start-2 min-w-0">
        <FileLink file={file} />
      </div>
    </div>
  )
}
