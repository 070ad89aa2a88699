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
  readonly onRetry: () => void
}

/** The ticket is there; its files are on their way, or some of them did not make it. */
export function SendingFiles({ ticket: { number }, items, onRemove, onRetry }: SendingFilesProps) {
  const { t } = useTranslation(['open', 'common'])
  const isSending = items.some(({ state }) => state === 'sending' || state === 'waiting')
  return (
    <section className="grid max-w-190 gap-4">
      <p role="status" className="text-text-2">
        {t(isSending ? 'open:sending' : 'open:partly', { number })}
      </p>
      <ul aria-label={t('common:files.list')} className="grid gap-2">
        {items.map((item) => (
          <FileRow key={item.key} item={item} onRemove={() => onRemove(item.key)} />
        ))}
      </ul>
      {!isSending && (
        <div className="flex flex-wrap gap-2">
          {unsent(items).length > 0 && (
            <Button tone="primary" onClick={onRetry}>
              {t('common:retry')}
            </Button>
          )}
          <ButtonLink to={`/tickets/${number}`}>{t('open:goOn', { number })}</ButtonLink>
        </div>
      )}
    </section>
  )
}
