import type { AccountMail } from '@atum-desk/contract/mail'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import {
  type DigestItem,
  type Message,
  mailEventOf,
  type Reader,
  type Story,
  tell,
  tellDigest,
  tellOfAccount,
} from './domain/message.ts'
import type { Template } from './domain/rendering.ts'
import { shippedTemplate, type TemplateKey } from './domain/shipped.ts'
import * as store from './templates.store.ts'

/** Finds the words for what is to be told: the administrator's own, or what ships. */
export type Composer = Readonly<{
  /** Null: nothing is told to such a reader. */
  tell(tx: TenantReadTx, story: Story, reader: Reader): Promise<Message | null>
  digest(tx: TenantReadTx, items: readonly DigestItem[], reader: Reader): Promise<Message>
  /** With a place for a link that is made when it is sent. */
  account(tx: TenantReadTx, event: AccountMail, reader: Reader): Promise<Message>
}>

export function createComposer({ publicUrl }: Readonly<{ publicUrl: string }>): Composer {
  const templateFor = findTemplates()
  const house = async (tx: TenantReadTx) => ({ helpdesk: await store.helpdeskName(tx), publicUrl })
  return {
    async tell(tx, story, reader) {
      const event = mailEventOf(story)
      const template = event && (await templateFor(tx, keyOf(event, reader)))
      return template && tell(template, story, reader)
    },

    async digest(tx, items, reader) {
      const template = required(await templateFor(tx, keyOf('digest', reader)))
      return tellDigest(template, items, await house(tx), reader)
    },

    async account(tx, event, reader) {
      const template = required(await templateFor(tx, keyOf(event, reader)))
      return tellOfAccount(event, template, await house(tx), reader)
    },
  }
}

/** However many are told of an event, its templates are asked for once in a transaction (NTF-13). */
function findTemplates() {
  const known = new WeakMap<TenantReadTx, Map<string, Promise<store.TemplateRow[]>>>()
  const ofEvent = (tx: TenantReadTx, event: TemplateKey['event']) => {
    const asked = known.get(tx) ?? new Map<string, Promise<store.TemplateRow[]>>()
    known.set(tx, asked)
    const rows = asked.get(event) ?? store.ofEvent(tx, event)
    asked.set(event, rows)
    return rows
  }
  /** Where nothing ships, nothing of one's own counts either. */
  return async (tx: TenantReadTx, key: TemplateKey): Promise<Template | null> => {
    const shipped = shippedTemplate(key)
    if (shipped === null) return null
    const rows = await ofEvent(tx, key.event)
    const own = rows.find(({ reader, locale }) => reader === key.reader && locale === key.locale)
    return store.ownOf(own ?? null) ?? shipped
  }
}

const keyOf = (event: TemplateKey['event'], { staff, locale }: Reader): TemplateKey => ({
  event,
  reader: staff ? 'staff' : 'customer',
  locale,
})

function required(template: Template | null): Template {
  if (template === null) throw new Error('a message for everybody has no text')
  return template
}
