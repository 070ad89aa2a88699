import type { Delivery } from '@atum-desk/contract/deliveries'
import type {
  AskedMailServer,
  MailConversation,
  MailSettings,
  PutMailSettingsBody,
  TestConnectionBody,
  TestMessageBody,
} from '@atum-desk/contract/mail'
import type { Context } from '../../platform/access/context.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { AppError, expectVersion } from '../../platform/errors.ts'
import type { Conversation } from '../../platform/mail/conversation.ts'
import type { MailServer } from '../../platform/mail/server.ts'
import { tellTest } from './domain/message.ts'
import { expectGoodServer } from './domain/server-check.ts'
import { testTemplate } from './domain/shipped.ts'
import { settingsChanged } from './mail.events.ts'
import { openedServer, sealedPassword, UnopenedPassword } from './secrets.ts'
import * as store from './settings.store.ts'
import * as stories from './stories.store.ts'
import { helpdeskName } from './templates.store.ts'
import type { TestMessages } from './test-messages.ts'

export type MailServerSettings = ReturnType<typeof createMailSettings>

type Options = Readonly<{
  db: TenantDb
  keyring: Keyring
  /** Is there a mail server in the environment, for who has none of his own? */
  hasEnvironment: boolean
  converse(server: MailServer): Promise<Conversation>
  tests: TestMessages
}>

/** The helpdesk's own mail server. */
export function createMailSettings({ db, keyring, hasEnvironment, converse, tests }: Options) {
  const present = ({ version, terms }: store.SettingsRow): MailSettings => ({
    origin: terms !== null ? 'own' : hasEnvironment ? 'environment' : 'none',
    server: serverOf(terms),
    version,
  })

  const settle = (ctx: Context, asked: AskedMailServer | null, version?: number): Promise<MailSettings> =>
    db.write(ctx, async (tx) => {
      await store.lock(tx)
      const before = await store.find(tx)
      expectVersion(before, version)
      const terms = asked && termsOf(asked, before.terms, { tenantId: ctx.tenantId, keyring })
      if (terms === null && before.terms === null) return present(before)
      await store.put(tx, terms)
      const changed = terms?.sealedPassword !== before.terms?.sealedPassword
      await tx.record(settingsChanged(serverOf(before.terms), serverOf(terms), changed))
      return present(await store.find(tx))
    })

  return {
    get: (ctx: Context): Promise<MailSettings> => db.read(ctx, async (tx) => present(await store.find(tx))),

    /** Throws version-conflict, and validation-failed for what would send a password in the clear or to another server. */
    put: (ctx: Context, { version, ...asked }: PutMailSettingsBody): Promise<MailSettings> =>
      settle(ctx, asked, version),

    /** Back to the environment's, if there is one. */
    remove: (ctx: Context): Promise<MailSettings> => settle(ctx, null),

    /** Within 15 s, and outside of any transaction. Throws not-found where there is nothing to try. */
    async testConnection(ctx: Context, { server }: TestConnectionBody): Promise<MailConversation> {
      const { terms } = await db.read(ctx, store.find)
      const where = { tenantId: ctx.tenantId, keyring }
      const tried = server === undefined ? terms : termsOf(server, terms, where)
      if (tried === null) throw new AppError('not-found', { detail: 'No mail server of your own is set up.' })
      try {
        const { ok, conversation, error } = await converse(openedServer(tried, where))
        return { ok, conversation: [...conversation], error }
      } catch (error) {
        if (!(error instanceof UnopenedPassword)) throw error
        return { ok: false, conversation: [], error: error.message }
      }
    },

    testMessage: (ctx: Context, { to }: TestMessageBody): Promise<Delivery> =>
      tests.send(ctx, to === undefined ? {} : { to }, async (tx) => {
        const { name, locale, timeZone } = await stories.callerOf(tx)
        const reader = { name, locale, timeZone, staff: true }
        return { message: tellTest(testTemplate(locale), { helpdesk: await helpdeskName(tx) }, reader), ticket: null }
      }),
  }
}

function serverOf(terms: store.ServerTerms | null): MailSettings['server'] {
  if (terms === null) return null
  const { sealedPassword, ...server } = terms
  return { ...server, hasPassword: sealedPassword !== null }
}

type Where = Readonly<{ tenantId: string; keyring: Keyring }>

/** A password that is left out stays, for the server and the name for which it was given. */
function termsOf(asked: AskedMailServer, saved: store.ServerTerms | null, where: Where): store.ServerTerms {
  expectGoodServer(asked, saved && { ...saved, hasPassword: saved.sealedPassword !== null })
  const { password, ...server } = asked
  const kept = password === undefined ? (saved?.sealedPassword ?? null) : null
  return { ...server, sealedPassword: password ? sealedPassword(password, where) : kept }
}
