import { createHmac, randomBytes } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'

const prefix = 'whsec_'
const secretBytes = 32

/** As Standard Webhooks writes them: `whsec_` and 32 bytes in base64. */
export const newSecret = (): string => `${prefix}${randomBytes(secretBytes).toString('base64')}`

type Message = Readonly<{ id: string; at: Temporal.Instant; body: string; secrets: readonly string[] }>

/**
 * The headers by which a receiver knows that a message is ours, and which one (Standard Webhooks 1.0): HMAC-SHA256 over
 * id, seconds and body, one signature for each secret that holds.
 */
export function signatureHeaders({ id, at, body, secrets }: Message) {
  const seconds = String(Math.floor(at.epochMilliseconds / 1000))
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`
  })
  return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': signatures.join(' ') }
}
