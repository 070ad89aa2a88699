import type { Temporal } from 'temporal-polyfill'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import { MailError } from '../../platform/mail/mail-error.ts'
import { addressOf, createMailer, type Mailer } from '../../platform/mail/smtp.ts'
import { createRateCap, type RateCap } from './rate-cap.ts'
import { openedServer } from './secrets.ts'
import * as store from './settings.store.ts'

/** Where messages go now. */
type Outlet = Readonly<{
  mailer: Pick<Mailer, 'send'>
  /** Where answers go, before a token is put into it. */
  replyTo: string
  /** Counts it, if it may. */
  mayTakeOne(now: Temporal.Instant): boolean
}>

export type MailServers = Readonly<{
  has(tx: TenantReadTx): Promise<boolean>
  /** The helpdesk's own, or the environment's; null: there is none. Throws where its password cannot be opened. */
  of(tx: TenantReadTx): Promise<Outlet | null>
  close(): void
}>

type Options = Readonly<{ environment: Readonly<{ smtpUrl: string; from: string }> | null; keyring: Keyring }>

type Pool = Outlet & Readonly<{ version: number; retire(): void }>

/** One pool a helpdesk, made anew when its settings have changed, beside that of the environment. */
export function createMailServers({ environment, keyring }: Options): MailServers {
  const shared = environment && {
    ...leased(createMailer(environment)),
    replyTo: addressOf(environment.from),
    mayTakeOne: () => true,
  }
  const pools = new Map<string, Pool>()

  function forget(tenantId: string): void {
    pools.get(tenantId)?.retire()
    pools.delete(tenantId)
  }

  return {
    has: async (tx) => shared !== null || store.hasServer(tx),

    async of(tx) {
      const { tenantId } = tx.ctx
      const { version, terms } = await store.find(tx)
      const known = pools.get(tenantId)
      if (known?.version === version && terms !== null) return known
      if (terms === null) {
        forget(tenantId)
        return shared
      }
      const made = { version, ...poolOf(terms, openedServer(terms, { tenantId, keyring })) }
      forget(tenantId)
      pools.set(tenantId, made)
      return made
    },

    close() {
      shared?.retire()
      for (const tenantId of [...pools.keys()]) forget(tenantId)
    },
  }
}

function poolOf(terms: store.ServerTerms, server: ReturnType<typeof openedServer>) {
  const { fromName, fromAddress, replyTo, maxConnections, ratePerMinute } = terms
  const from = fromName === null ? fromAddress : { name: fromName, address: fromAddress }
  const cap: RateCap = createRateCap(ratePerMinute)
  return {
    ...leased(createMailer({ server, from, maxConnections })),
    replyTo: replyTo ?? fromAddress,
    mayTakeOne: cap.take,
  }
}

/** Closed when the last message that is under way has ended: a pool that is closed before fails what waits in it. */
function leased({ send, close }: Mailer) {
  let underWay = 0
  let isRetired = false
  let isClosed = false
  const closeIfIdle = () => {
    if (!isRetired || underWay > 0 || isClosed) return
    isClosed = true
    close()
  }
  return {
    mailer: {
      async send(...args: Parameters<Mailer['send']>) {
        if (isClosed) throw new MailError('The mail server’s settings changed at this very moment.')
        underWay += 1
        try {
          return await send(...args)
        } finally {
          underWay -= 1
          closeIfIdle()
        }
      },
    },
    retire() {
      isRetired = true
      closeIfIdle()
    },
  }
}
