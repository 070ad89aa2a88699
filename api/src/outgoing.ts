import type { Config } from './config/config.ts'
import { createDeliveries, type Deliveries, outbox } from './modules/deliveries/index.ts'
import { mintPasswordReset } from './modules/identity/index.ts'
import { createEmailChannel } from './modules/mail/index.ts'
import {
  type Composer,
  createDigests,
  createNotificationRecorder,
  createNotifications,
  type Digests,
  type Notifications,
  plainComposer,
} from './modules/notifications/index.ts'
import { createWebhookChannel } from './modules/webhooks/index.ts'
import type { Clock } from './platform/clock.ts'
import type { Depths } from './platform/db/outbox-depth.ts'
import type { Recorder, TenantDb } from './platform/db/tenant-db.ts'
import { createMailer } from './platform/mail/smtp.ts'

type Means = Readonly<{ db: TenantDb; clock: Clock; depths: Depths }>

/** What the rest of the program gets of it. */
export type Outward = Readonly<{ deliveries: Deliveries; notifications: Notifications; digests: Digests }>

type Outgoing = Readonly<{
  /** They write, in the transaction of each change, what has to leave because of it. */
  recorders: readonly Recorder[]
  /** What needs the database that those recorders are part of. */
  build(means: Means): Outward
  close(): void
}>

/** Wires what leaves the box: who is told, in which words, by which way. A part of deps.ts. */
export function wireOutgoing({ publicUrl, smtpUrl, mailFrom }: Config): Outgoing {
  const mailer = smtpUrl === null ? null : createMailer({ smtpUrl, from: mailFrom })
  const email = createEmailChannel({ mailer, publicUrl, mintPasswordReset })
  const composer: Composer = plainComposer
  const channels = { email, webhook: createWebhookChannel() }
  const posting = { composer, outbox, canSend: email.canSend }
  return {
    recorders: [createNotificationRecorder({ publicUrl, ...posting })],
    build: ({ db, clock, depths }) => ({
      deliveries: createDeliveries({ db, clock, channels, queueDepth: depths.queue }),
      notifications: createNotifications({ db }),
      digests: createDigests({ db, ...posting }),
    }),
    close: () => mailer?.close(),
  }
}
