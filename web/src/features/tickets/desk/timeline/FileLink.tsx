import type { Attachment } from '@atum-desk/contract/attachments'
import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { getBlob } from '../../../../lib/api/client.ts'
import { asFailure } from '../../../../lib/api/problem.ts'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { fileSize } from '../../../../lib/time/format.ts'
import { Spinner } from '../../../../ui/feedback/Spinner.tsx'
import { toasts } from '../../../../ui/feedback/toasts.ts'
import { saveFile } from '../../../../ui/files/save-file.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'

/** Saves a file. A button and not a link: the address alone, without the token, answers nobody. */
export function FileLink({ file: { id, fileName, sizeBytes } }: { file: Attachment }) {
  const { t } = useTranslation(['tickets', 'common'])
  const { locale } = useLocale()
  const { mutate, isPending } = useMutation({
    mutationFn: () => getBlob(`/api/attachments/${id}`),
    onSuccess: (bytes) => saveFile(bytes, fileName),
    onError: (error) =>
      toasts.add({
        title: t('tickets:file.failed', { name: fileName }),
        description: t(`common:problem.${asFailure(error).code}`),
        priority: 'high',
      }),
  })
  return (
    <button
      type="button"
      aria-disabled={isPending || undefined}
      onClick={() => !isPending && mutate()}
      className="flex min-h-8 max-w-full items-center gap-2 rounded-control border border-line-strong bg-surface-1 px-2.5 text-meta text-text-2 hover:bg-surface-3 hover:text-text"
    >
      {isPending ? <Spinner /> : <Icon of={Download} className="size-3.5" />}
      <span className="sr-only">{t('tickets:file.save')}</span>
      <bdi className="truncate">{fileName}</bdi>
      <span className="flex-none text-muted tabular-nums">{fileSize(sizeBytes, locale)}</span>
    </button>
  )
}
