import type { Channel } from '../deliveries/index.ts'

/** Without an endpoint nothing can be sent: what there is waits for one. */
export function createWebhookChannel(): Channel {
  return {
    waits: [],
    canSend: async () => false,
    prepare: async () => ({ kind: 'held' }),
    settled: async () => undefined,
    addressOf: async (_tx, { address }) => address,
  }
}
