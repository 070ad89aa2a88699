export { createWebhookChannel } from './webhook-channel.ts'
