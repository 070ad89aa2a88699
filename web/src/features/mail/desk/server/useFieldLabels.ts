import { useTranslation } from 'react-i18next'
import type { MailValues } from './values.ts'

/** The fields as their labels call them. */
export function useFieldLabels(): Readonly<Record<keyof MailValues, string>> {
  const { t } = useTranslation('channels')
  return {
    host: t('mail.host'),
    port: t('mail.port'),
    security: t('mail.security'),
    username: t('mail.username'),
    password: t('mail.password'),
    fromName: t('mail.fromName'),
    fromAddress: t('mail.fromAddress'),
    replyTo: t('mail.replyTo'),
    caCertificate: t('mail.ca'),
    allowUnverified: t('mail.allowUnverified'),
    ratePerMinute: t('mail.rate'),
    maxConnections: t('mail.connections'),
  }
}
