import type { CreateWebhookBody, WebhookWithSecret } from '@atum-desk/contract/webhooks'
import type { TestApp } from './app.ts'
import type { TestUser } from './factories.ts'

/** A helpdesk whose administrator lets webhooks go to this machine, with one that hears everything open. */
export async function listeningDesk(t: TestApp, url: string, more: Partial<CreateWebhookBody> = {}) {
  const desk = await t.make.helpdesk()
  const admin = await t.make.user(desk.tenantId, 'admin')
  await t.as(admin).patch('/api/settings', { webhookAllowedHosts: ['127.0.0.0/8'] })
  return { ...desk, admin, webhook: await addWebhook(t, admin, { url, ...more }) }
}

export async function addWebhook(t: TestApp, admin: TestUser, more: Partial<CreateWebhookBody>) {
  const body = { name: 'Our CRM', url: 'https://hooks.example/desk', events: ['*'], ...more }
  const answer = await t.as(admin).post('/api/webhooks', body)
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json<WebhookWithSecret>()
}
