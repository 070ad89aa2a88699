import type { Config } from './config/config.ts'
import { version } from './config/version.ts'
import { createDeliveries, type Deliveries, deliveryOf, endpointLine, outbox } from './modules/deliveries/index.ts'
import { mintPasswordReset } from './modules/identity/index.ts'
import { createEmailChannel } from './modules/mail/index.ts'
import { createNotificationRecorder } from './modules/notifications/index.ts'
import { settingsOf } from './modules/settings/index.ts'
import {
  createPauseNotice,
  createWebhookChannel,
  createWebhookRecorder,
  createWebhooks,
  type Webhooks,
} from './modules/webhooks/index.ts'
import type { Clock } from './platform/clock.ts'
import { createKeyring, type Keyring } from './platform/crypto/keyring.ts'
import type { Depths } from './platform/db/outbox-depth.ts'
import type { Recorder, TenantDb } from './platform/db/tenant-db.ts'
import { createMailer } from './platform/mail/smtp.ts'
import { createPost } from './platform/outbound/post.ts'

type Means = Readonly<{ db: TenantDb; clock: Clock; depths: Depths }>

/** What the rest of the program gets of it. */
export type Outward = Readonly<{ deliveries: Deliveries; webhooks: Webhooks }>

type Outgoing = Readonly<{
  /** They write, in the transaction of each change, what has to leave because of it. */
  recorders: readonly Recorder[]
  /** What needs the database that those recorders are part of. */
  build(means: Means): Outward
  close(): void
}>

/** Wires what leaves the box: who is told, in which words, by which way. A part of deps.ts. */
export function wireOutgoing({ publicUrl, smtpUrl, mailFrom, secretKeys }: Config): Outgoing {
  const keyring = createKeyring(secretKeys)
  const mailer = smtpUrl === null ? null : createMailer({ smtpUrl, from: mailFrom })
  const email = createEmailChannel({ mailer, publicUrl, mintPasswordReset })
  const channels = { email, webhook: webhookChannel(keyring) }
  return {
    recorders: [
      createNotificationRecorder({ publicUrl, outbox, canSend: email.canSend }),
      createWebhookRecorder({ publicUrl, outbox }),
      createPauseNotice({ outbox, canSend: email.canSend, settingsOf }),
    ],
    build({ db, clock, depths }) {
      const deliveries = createDeliveries({ db, clock, channels, queueDepth: depths.queue })
      const means = { db, keyring, outbox, line: endpointLine, deliveries, deliveryOf, settingsOf }
      return { deliveries, webhooks: createWebhooks(means) }
    },
    close: () => mailer?.close(),
  }
}

const webhookChannel = (keyring: Keyring) =>
  createWebhookChannel({
    keyring,
    post: createPost(),
    line: endpointLine,
    settingsOf,
    userAgent: `ATUM-DESK/${version}`,
  })
