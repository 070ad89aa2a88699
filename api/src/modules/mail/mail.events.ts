import type { MailSettings } from '@atum-desk/contract/mail'
import type { DomainEvent } from '../../platform/events/event.ts'
import type { Template } from './domain/rendering.ts'
import type { TemplateKey } from './domain/shipped.ts'

/** Null: what ships. */
type Words = Template | null

export const templateChanged = (key: TemplateKey, old: Words, now: Words): DomainEvent => ({
  name: now === null ? 'mail_template.reset' : 'mail_template.changed',
  entity: { type: 'mail_template', id: null, orgId: null },
  internal: true,
  details: key,
  change: { old: old && { ...key, ...old }, new: { ...key, ...now } },
})

type Server = MailSettings['server']

/** `password`: whether it was changed; what it is stands nowhere. */
export const settingsChanged = (old: Server, now: Server, password: boolean): DomainEvent => ({
  name: now === null ? 'mail_settings.removed' : 'mail_settings.changed',
  entity: { type: 'mail_settings', id: null, orgId: null },
  internal: true,
  details: { passwordChanged: password },
  change: { old, new: now },
})

/** Of the delivery that a test makes. */
export const mailTest = 'mail.test'

export const testSent = (to: string): DomainEvent => ({
  name: 'mail.tested',
  entity: { type: 'mail_settings', id: null, orgId: null },
  internal: true,
  details: { to },
  change: { old: null, new: { to } },
})
