import type { Attachment } from '@atum-desk/contract/attachments'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../../lib/api/problem.ts'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { fileSize } from '../../../../lib/time/format.ts'
import { Spinner } from '../../../../ui/feedback/Spinner.tsx'
import { toasts } from '../../../../ui/feedback/toasts.ts'
import { saveFile } from '../../../../ui/files/save-file.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { VisuallyHidden } from '../../../../ui/primitives/VisuallyHidden.tsx'
import { fileBytes } from '../api.ts'

/** A file of the request. A button, not a link: its bytes are fetched with the token. */
export function FileLink({ file }: { file: Attachment }) {
  const { t } = useTranslation(['request', 'common'])
  const { locale } = useLocale()
  const [isBusy, setBusy] = useState(false)
  const name = file.fileName

  const download = async () => {
    setBusy(true)
    try {
      saveFile(await fileBytes(file), name)
    } catch (error) {
      const { code } = asFailure(error)
      const title = t('request:file.failed', { name })
      toasts.add({ title, description: t(`common:problem.${code}`), priority: 'high' })
    } finally {
      setBusy(false)
    }
  }

  return (
    <button
      type="button"
      aria-disabled={isBusy || undefined}
      onClick={() => !isBusy && void download()}
      className="relative inline-flex min-h-control max-w-full items-center gap-2.5 rounded-control border border-line bg-surface-2 px-3 text-start hover:border-line-strong hover:bg-surface-3"
    >
      {isBusy ? <Spinner /> : <Icon of={Download} className="size-4 text-muted" />}
      <VisuallyHidden>{t('request:file.download')}</VisuallyHidden>
      <bdi className="min-w-0 truncate">{name}</bdi>
      <span className="flex-none text-meta text-muted tabular-nums">{fileSize(file.sizeBytes, locale)}</span>
    </button>
  )
}
