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
  const { t } = useTranslation('ticket')
  if (!warning) return null
  const words =
    warning.about === 'typing' ? t('warning.typing', { name: isolated(warning.name) }) : t('warning.attachment')
  return (
    <Notice tone="warn" isAlert>
      <p>{words}</p>
      <div className="flex flex-wrap gap-2 pt-1">
        <Button size="small" onClick={onSend}>
          {t('warning.send')}
        </Button>
        <Button size="small" tone="quiet" onClick={onStay}>
          {t('warning.stay')}
        </Button>
      </div>
    </Notice>
  )
}
