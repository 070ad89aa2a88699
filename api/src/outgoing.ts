import type { Config } from './config/config.ts'
import { version } from './config/version.ts'
import { createDeliveries, type Deliveries, deliveryOf, endpointLine, outbox } from './modules/deliveries/index.ts'
import { mintInvitation, mintPasswordReset } from './modules/identity/index.ts'
import {
  createComposer,
  createEmailChannel,
  createMailServers,
  createMailSettings,
  createMailTemplates,
  createTestMessages,
  type MailServerSettings,
  type MailTemplates,
} from './modules/mail/index.ts'
import {
  createDigests,
  createNotificationRecorder,
  createNotifications,
  type Digests,
  mayStillKnow,
  type Notifications,
} from './modules/notifications/index.ts'
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
import type { Recorder, TenantDb } from './platform/db/tenant-db.ts'
import { converse } from './platform/mail/conversation.ts'
import { createPost } from './platform/outbound/post.ts'

type Means = Readonly<{ db: TenantDb; clock: Clock }>

/** What the rest of the program gets of it. */
export type Outward = Readonly<{
  deliveries: Deliveries
  notifications: Notifications
  digests: Digests
  mailSettings: MailServerSettings
  mailTemplates: MailTemplates
  webhooks: Webhooks
}>

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
  const servers = createMailServers({ environment: smtpUrl === null ? null : { smtpUrl, from: mailFrom }, keyring })
  const mintSecret = { 'password.reset_requested': mintPasswordReset, 'user.invited': mintInvitation }
  const email = createEmailChannel({ servers, keyring, publicUrl, mintSecret, mayStillKnow })
  const composer = createComposer({ publicUrl })
  const channels = { email, webhook: webhookChannel(keyring) }
  const posting = { composer, outbox, canSend: servers.has }
  return {
    recorders: [
      createNotificationRecorder({ publicUrl, ...posting }),
      createWebhookRecorder({ publicUrl, outbox }),
      createPauseNotice({ outbox, canSend: servers.has, settingsOf }),
    ],
    build({ db, clock }) {
      const deliveries = createDeliveries({ db, clock, channels })
      const tests = createTestMessages({ db, outbox, servers, deliveries })
      return {
        deliveries,
        notifications: createNotifications({ db }),
        digests: createDigests({ db, ...posting }),
        mailSettings: createMailSettings({ db, keyring, hasEnvironment: smtpUrl !== null, converse, tests }),
        mailTemplates: createMailTemplates({ db, publicUrl, tests }),
        webhooks: createWebhooks({ db, keyring, outbox, line: endpointLine, deliveries, deliveryOf, settingsOf }),
      }
    },
    close: () => servers.close(),
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
