import type { PutMailSettingsBody } from '@atum-desk/contract/mail'

/** Settings for a mailbox of tests: what `more` says otherwise. */
export const serverAt = (port: number, more: Partial<PutMailSettingsBody> = {}): PutMailSettingsBody => ({
  version: 0,
  host: '127.0.0.1',
  port,
  security: 'none',
  username: null,
  fromName: 'Nile Support',
  fromAddress: 'support@nile.example',
  replyTo: null,
  allowUnverified: false,
  caCertificate: null,
  ratePerMinute: null,
  maxConnections: 4,
  ...more,
})
