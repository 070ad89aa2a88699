import type { MailMessage, MailTemplate } from '@atum-desk/contract/mail'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { HtmlMessage } from './HtmlMessage.tsx'

type Look = 'day' | 'night' | 'plain'
const looks: readonly Look[] = ['day', 'night', 'plain']

interface PreviewMessageProps {
  readonly message: MailMessage
  readonly locale: MailTemplate['locale']
}

/** The message by day, by night, and as plain text: what readers’ programs make of it. */
export function PreviewMessage({ message, locale }: PreviewMessageProps) {
  const { t } = useTranslation('channels')
  const [look, setLook] = useState<Look>('day')
  const isPlain = look === 'plain' || message.html === null
  return (
    <div className="grid gap-3">
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">{t('messages.look')}</legend>
        {looks.map((one) => (
          <Button
            key={one}
            size="small"
            aria-pressed={one === look}
            tone={one === look ? 'primary' : 'plain'}
            onClick={() => setLook(one)}
          >
            {t(`messages.looks.${one}`)}
          </Button>
        ))}
      </fieldset>
      <p className="wrap-anywhere rounded-control border border-line bg-surface-2 px-4 py-2.5 font-medium" dir="auto">
        {message.subject}
      </p>
      {isPlain || message.html === null ? (
        <pre
          dir={locale === 'ar' ? 'rtl' : 'ltr'}
          data-message-text
          className="wrap-anywhere whitespace-pre-wrap rounded-control border border-line bg-surface-2 p-4 font-ui text-text-2"
        >
          {message.text}
        </pre>
      ) : (
        <HtmlMessage html={message.html} isNight={look === 'night'} />
      )}
    </div>
  )
}
