import type { Ticket } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { type UploadItem, unsent } from '../../../../lib/files/uploads.ts'
import { FileRow } from '../../../../ui/files/FileRow.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { ButtonLink } from '../../../../ui/primitives/ButtonLink.tsx'

interface SendingFilesProps {
  readonly ticket: Ticket
  readonly items: readonly UploadItem[]
  readonly onRemove: (key: string) => void
  /** Of one file, or of all that are left. */
  readonly onRetry: (item?: UploadItem) => void
}

/** The request has arrived; its files are on their way, or some of them did not make it. */
export function SendingFiles({ ticket: { number }, items, onRemove, onRetry }: SendingFilesProps) {
  const { t } = useTranslation(['request', 'common'])
  const isSending = items.some(({ state }) => state === 'sending' || state === 'waiting')
  return (
    <section className="grid gap-4">
      <div role="status" className="grid gap-1">
        <h2 className="font-semibold text-heading">{t(isSending ? 'request:new.uploading' : 'request:new.partly')}</h2>
        <p className="text-text-2">
          {t(isSending ? 'request:new.uploadingText' : 'request:new.partlyText', { number })}
        </p>
      </div>
      <ul aria-label={t('common:files.list')} className="grid gap-2">
        {items.map((item) => (
          <FileRow key={item.key} item={item} onRemove={() => onRemove(item.key)} onRetry={() => onRetry(item)} />
        ))}
      </ul>
      {!isSending && (
        <div className="flex flex-wrap gap-2">
          {unsent(items).length > 0 && (
            <Button tone="primary" onClick={() => onRetry()}>
              {t('common:retry')}
            </Button>
          )}
          <ButtonLink to={`/requests/${number}`}>{t('request:new.open', { number })}</ButtonLink>
        </div>
      )}
    </section>
  )
}
