import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icons/Icon.tsx'
import { Button } from '../../../ui/primitives/Button.tsx'
import { Sheet } from '../../../ui/primitives/Sheet.tsx'

interface SecretSheetProps {
  readonly secret: string | undefined
  readonly onRead: () => void
}

/** The key of every signature, shown this once. */
export function SecretSheet({ secret, onRead }: SecretSheetProps) {
  const { t } = useTranslation('channels')
  const [isCopied, setCopied] = useState(false)
  // Without HTTPS there is no clipboard: then it can still be marked, as one click marks all of it.
  const copy = async () => {
    await navigator.clipboard.writeText(secret ?? '')
    setCopied(true)
  }
  return (
    <Sheet title={t('webhooks.secretTitle')} isOpen={secret !== undefined}>
      <p className="text-text-2">{t('webhooks.secretText')}</p>
      <p
        dir="ltr"
        data-webhook-secret
        className="wrap-anywhere mt-4 select-all rounded-control border border-line-strong bg-surface-2 p-3 font-mono text-meta"
      >
        {secret}
      </p>
      <div className="mt-5 flex flex-wrap gap-2">
        <Button tone="primary" onClick={onRead}>
          {t('webhooks.secretRead')}
        </Button>
        {'clipboard' in navigator && (
          <Button onClick={() => void copy().catch(() => setCopied(false))}>
            <Icon of={isCopied ? Check : Copy} />
            <span role="status">{t(isCopied ? 'webhooks.copied' : 'webhooks.copy')}</span>
          </Button>
        )}
      </div>
    </Sheet>
  )
}
