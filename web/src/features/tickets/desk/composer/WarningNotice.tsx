import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { Notice } from '../../../../ui/feedback/Notice.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'
import type { Warning } from './warnings.ts'

interface WarningNoticeProps {
  readonly warning: Warning | undefined
  readonly onSend: () => void
  readonly onStay: () => void
}

/** Nothing has left yet. */
export function WarningNotice({ warning, onSend, onStay }: WarningNoticeProps) {
  const { t } = useTranslation(['tickets', 'terms'])
  if (!warning) return null
  return (
    <Notice tone="warn" isAlert>
      <p>
        {warning.about === 'typing' && t('tickets:warning.typing', { name: isolated(warning.name) })}
        {warning.about === 'moved' && t('tickets:warning.moved', { status: t(`terms:status.${warning.status}`) })}
        {warning.about === 'attachment' && t('tickets:warning.attachment')}
      </p>
      <div className="flex flex-wrap gap-2 pt-1">
        <Button size="small" onClick={onSend}>
          {t('tickets:warning.send')}
        </Button>
        <Button size="small" tone="quiet" onClick={onStay}>
          {t('tickets:warning.stay')}
        </Button>
      </div>
    </Notice>
  )
}
