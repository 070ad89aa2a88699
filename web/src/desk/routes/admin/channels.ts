import type { RouteObject } from 'react-router'
import { loadWords } from '../../../lib/i18n/start.ts'

const load = async <Pages>(pages: Promise<Pages>): Promise<Pages> => {
  const [loaded] = await Promise.all([pages, loadWords('channels'), loadWords('notifications')])
  return loaded
}
const mail = () => load(import('./mail.tsx'))
const webhooks = () => load(import('./webhooks.tsx'))
const deliveries = () => load(import('./deliveries.tsx'))

export const channelPages: readonly RouteObject[] = [
  { path: 'mail', lazy: async () => ({ Component: (await mail()).MailServerRoute }) },
  { path: 'messages', lazy: async () => ({ Component: (await mail()).TemplatesRoute }) },
  { path: 'messages/:event/:reader/:locale', lazy: async () => ({ Component: (await mail()).TemplateRoute }) },
  {
    path: 'notification-rules',
    lazy: async () => ({ Component: (await load(import('./notification-rules.tsx'))).NotificationRulesRoute }),
  },
  { path: 'webhooks', lazy: async () => ({ Component: (await webhooks()).WebhooksRoute }) },
  { path: 'webhooks/new', lazy: async () => ({ Component: (await webhooks()).NewWebhookRoute }) },
  { path: 'webhooks/:id', lazy: async () => ({ Component: (await webhooks()).WebhookRoute }) },
  { path: 'deliveries', lazy: async () => ({ Component: (await deliveries()).DeliveriesRoute }) },
  { path: 'deliveries/:id', lazy: async () => ({ Component: (await deliveries()).DeliveryRoute }) },
  { path: 'settings', lazy: async () => ({ Component: (await load(import('./settings.tsx'))).SettingsRoute }) },
]
