import type { CreateWebhookBody, UpdateWebhookBody, Webhook } from '@atum-desk/contract/webhooks'
import { everything } from './events.ts'

export interface WebhookValues {
  name: string
  url: string
  description: string
  isAll: boolean
  events: string[]
  includeInternal: boolean
  ca: string
}

const begin: WebhookValues = {
  name: '',
  url: '',
  description: '',
  isAll: true,
  events: [],
  includeInternal: false,
  ca: '',
}

export const valuesOf = (stored: Webhook | undefined): WebhookValues => {
  if (!stored) return begin
  const { name, url, description, events, includeInternal, ca } = stored
  const isAll = events.includes(everything)
  return { name, url, description, isAll, events: isAll ? [] : events, includeInternal, ca: ca ?? '' }
}

type Sent = Omit<CreateWebhookBody, 'description' | 'includeInternal' | 'ca'> &
  Required<Pick<CreateWebhookBody, 'description' | 'includeInternal' | 'ca'>>

/** The form, in the server's members. */
export const bodyOf = ({ isAll, events, ca, ...plain }: WebhookValues): Sent => ({
  ...plain,
  url: plain.url.trim(),
  events: (isAll ? [everything] : events) as CreateWebhookBody['events'],
  ca: ca.trim() === '' ? null : ca,
})

/** Only the members that were changed. */
export const changesIn = (
  changes: Partial<WebhookValues>,
  values: WebhookValues,
): Omit<UpdateWebhookBody, 'version'> => {
  const { events, ca, ...plain } = bodyOf(values)
  const own = Object.fromEntries(Object.entries(plain).filter(([name]) => name in changes))
  return {
    ...own,
    ...(('isAll' in changes || 'events' in changes) && { events }),
    ...('ca' in changes && { ca }),
  }
}
