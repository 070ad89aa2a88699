import type { Delivery } from '@atum-desk/contract/deliveries'
import {
  type MailMessage,
  type MailTemplate,
  type MailTemplateKey,
  type MailTemplateList,
  mailEvents,
  mailReaders,
  type PreviewMailBody,
  type PutMailTemplateBody,
} from '@atum-desk/contract/mail'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb, TenantReadTx } from '../../platform/db/tenant-db.ts'
import { AppError, expectVersion } from '../../platform/errors.ts'
import { secretLink } from './domain/message.ts'
import type { Template } from './domain/rendering.ts'
import { shippedTemplate, type TemplateKey } from './domain/shipped.ts'
import { expectGoodTemplate } from './domain/template-check.ts'
import { describedVariables } from './domain/variables.ts'
import { templateChanged } from './mail.events.ts'
import { previewOf } from './preview.ts'
import * as store from './templates.store.ts'
import type { TestMessages } from './test-messages.ts'

export type MailTemplates = ReturnType<typeof createMailTemplates>

type Options = Readonly<{ db: TenantDb; publicUrl: string; tests: TestMessages }>

/** The words of messages: what ships, and what an administrator says instead. Throw not-found for what nobody is told. */
export function createMailTemplates({ db, publicUrl, tests }: Options) {
  /** What is left out is as it is saved, or ships. */
  async function shown(tx: TenantReadTx, body: PreviewMailBody) {
    const key = keyOf(body)
    const saved = store.ownOf(await store.find(tx, key)) ?? shippedOf(key)
    const template = { ...saved, ...tried(body) }
    expectGoodTemplate(key, template)
    return previewOf(tx, template, { ...body, publicUrl })
  }

  return {
    /** Of each event for each reader who is told of it, in each language. */
    async list(ctx: Context): Promise<MailTemplateList> {
      const rows = await db.read(ctx, store.list)
      const own = new Map(rows.map((row) => [nameOf(row), row]))
      return { items: everyKey().map((key) => present(key, own.get(nameOf(key)) ?? null)) }
    },

    get: (ctx: Context, key: MailTemplateKey): Promise<MailTemplate> =>
      db.read(ctx, async (tx) => present(key, await store.find(tx, keyOf(key)))),

    /** Throws version-conflict, and validation-failed for words that name what is not there. */
    async put(ctx: Context, asked: MailTemplateKey, body: PutMailTemplateBody): Promise<MailTemplate> {
      const { version, ...template } = body
      const key = keyOf(asked)
      shippedOf(key)
      expectGoodTemplate(key, template)
      return settle(ctx, key, template, version)
    },

    /** Back to what ships. */
    remove: async (ctx: Context, asked: MailTemplateKey): Promise<MailTemplate> => settle(ctx, keyOf(asked), null),

    /** On a real ticket. Throws validation-failed as `put`. A password's link is not made, and stands as its place. */
    preview: (ctx: Context, body: PreviewMailBody): Promise<MailMessage> =>
      db.read(ctx, async (tx) => withoutSecret((await shown(tx, body)).message)),

    /** The preview, to the caller's own address. */
    async test(ctx: Context, body: PreviewMailBody): Promise<Delivery> {
      return tests.send(ctx, {}, async (tx) => {
        const { message, ticket } = await shown(tx, body)
        return { message: withoutSecret(message), ticket }
      })
    },
  }

  async function settle(ctx: Context, key: TemplateKey, template: Template | null, version?: number) {
    return db.write(ctx, async (tx) => {
      await store.lock(tx)
      const row = await store.find(tx, key)
      const own = store.ownOf(row)
      expectVersion({ version: row?.version ?? 0 }, version)
      if (own !== null || template !== null) {
        await store.put(tx, key, template)
        await tx.record(templateChanged(key, own, template))
      }
      return present(key, await store.find(tx, key))
    })
  }
}

/** What a preview shows of a link that only sending makes. */
const withoutSecret = ({ subject, text, html }: MailMessage): MailMessage => {
  const shown = (words: string) => words.replaceAll(secretLink, '#')
  return { subject, text: shown(text), html: html && shown(html) }
}

const tried = ({ subject, text, html }: PreviewMailBody): Partial<Template> => ({
  ...(subject !== undefined && { subject }),
  ...(text !== undefined && { text }),
  ...(html !== undefined && { html }),
})

const keyOf = ({ event, reader, locale }: MailTemplateKey): TemplateKey => ({ event, reader, locale })
const nameOf = ({ event, reader, locale }: MailTemplateKey) => `${event}/${reader}/${locale}`

const everyKey = (): TemplateKey[] =>
  mailEvents
    .flatMap((event) => mailReaders.map((reader) => ({ event, reader })))
    .flatMap((told) => (['en', 'ar'] as const).map((locale) => ({ ...told, locale })))
    .filter((key) => shippedTemplate(key) !== null)

function shippedOf(key: TemplateKey): Template {
  const shipped = shippedTemplate(key)
  if (shipped === null) throw new AppError('not-found', { detail: 'No such reader is ever told of it.' })
  return shipped
}

function present(asked: MailTemplateKey, row: store.TemplateRow | null): MailTemplate {
  const key = keyOf(asked)
  const shipped = shippedOf(key)
  const own = store.ownOf(row)
  return {
    ...key,
    origin: own === null ? 'shipped' : 'own',
    ...(own ?? shipped),
    version: row?.version ?? 0,
    variables: describedVariables(key.event, key.reader),
  }
}
