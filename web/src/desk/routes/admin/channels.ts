import type { RouteObject } from 'react-router'
import { loadWords } from '../../../lib/i18n/start.ts'

const mail = () => import('./mail.tsx')
const webhooks = () => import('./webhooks.tsx')
const deliveries = () => import('./deliveries.tsx')

export const channelPages: RouteObject = {
  // Words and code of a page come at the same time. What a message tells of is named in the words of notifications.
  lazy: async () => {
    await Promise.all([loadWords('channels'), loadWords('notifications')])
    return {}
  },
  children: [
    { path: 'mail', lazy: async () => ({ Component: (await mail()).MailServerRoute }) },
    { path: 'messages', lazy: async () => ({ Component: (await mail()).TemplatesRoute }) },
    { path: 'messages/:event/:reader/:locale', lazy: async () => ({ Component: (await mail()).TemplateRoute }) },
    {
      path: 'notification-rules',
      lazy: async () => ({ Component: (await import('./notification-rules.tsx')).NotificationRulesRoute }),
    },
    { path: 'webhooks', lazy: async () => ({ Component: (await webhooks()).WebhooksRoute }) },
    { path: 'webhooks/new', lazy: async () => ({ Component: (await webhooks()).NewWebhookRoute }) },
    { path: 'webhooks/:id', lazy: async () => ({ Component: (await webhooks()).WebhookRoute }) },
    { path: 'deliveries', lazy: async () => ({ Component: (await deliveries()).DeliveriesRoute }) },
    { path: 'deliveries/:id', lazy: async () => ({ Component: (await deliveries()).DeliveryRoute }) },
    { path: 'settings', lazy: async () => ({ Component: (await import('./settings.tsx')).SettingsRoute }) },
  ],
}
