import type { Temporal } from 'temporal-polyfill'
import type { Context } from '../../platform/access/context.ts'
import type { Clock } from '../../platform/clock.ts'
import type { TenantDb, TenantTx } from '../../platform/db/tenant-db.ts'
import { MailError, type Mailer } from '../../platform/mail/smtp.ts'
import * as store from './deliveries.store.ts'
import { afterFailure } from './domain/back-off.ts'
import { secretLink } from './domain/message.ts'
import { enqueueDelivery } from './notifications.queue.ts'

export type SendingOptions = Readonly<{
  db: TenantDb
  clock: Clock
  /** Null: no mail server is configured. */
  mailer: Mailer | null
  publicUrl: string
  mintPasswordReset(tx: TenantTx, userId: string): Promise<string>
}>

export type DeliverySending = ReturnType<typeof createDeliverySending>

/** Sending takes a minute at most; one that is still under way then has lost its worker. */
const abandonedAfter = { minutes: 5 }
/** Its job was made with it: only one whose job is lost waits that long. */
const jobIsLostAfter = { minutes: 1 }
const pickedUpAtOnce = 500

/**
 * Claimed in one transaction, sent outside of any, marked in another. It is sent at least once: a worker that dies
 * between the server's yes and its own mark leaves a message that is sent again, under the same Message-ID. What is
 * claimed, waits for its next try, or has lost its job is found by the sweep, so the queue's own retries are not needed.
 */
export function createDeliverySending({ db, clock, mailer, publicUrl, mintPasswordReset }: SendingOptions) {
  async function claim(tx: TenantTx, id: string) {
    const delivery = await store.lock(tx, id)
    if (!isDue(delivery, tx.ctx.now)) return null
    if (mailer === null) {
      await store.change(tx, id, { state: 'held', next_attempt_at: null })
      return null
    }
    if (!delivery.recipientActive || delivery.organizationActive === false) {
      await store.change(tx, id, { ...dead, last_error: 'The recipient’s account is not active any more.' })
      return null
    }
    const claimed = { attempts: delivery.attempts + 1, claimed_at: tx.ctx.now, next_attempt_at: null }
    await store.change(tx, id, { state: 'sending', ...claimed })
    return { ...delivery, attempts: claimed.attempts, text: await textOf(tx, delivery), mailer }
  }

  /** The secret is minted now and stands nowhere but in the message. */
  async function textOf(tx: TenantTx, { event, text, recipientId, recipientOrgId }: store.LockedDelivery) {
    if (event !== 'password.reset_requested') return text
    const token = await mintPasswordReset(tx, recipientId)
    const door = recipientOrgId === null ? 'desk' : 'portal'
    return text.replaceAll(secretLink, () => `${publicUrl}/${door}/reset-password#${token}`)
  }

  async function send(ctx: Context, id: string, signal: AbortSignal): Promise<void> {
    const claimed = await db.write(ctx, (tx) => claim(tx, id))
    if (claimed === null) return
    const { address, recipientName: name, subject, text, attempts } = claimed
    const failure = await claimed.mailer.send({ id, to: { name, address }, subject, text }, signal).then(
      () => null,
      (error: unknown) => error,
    )
    const later = { ...ctx, now: clock.now() }
    const patch = patchOf(failure, { attempts, stopping: signal.aborted, now: later.now })
    await db.write(later, (tx) => store.mark(tx, id, ctx.now, patch))
  }

  /** What nobody has under way: claimed by a worker that is gone, waiting for its next try, or without its job. */
  async function pickUp(ctx: Context): Promise<void> {
    const { now } = ctx
    await db.write(ctx, async (tx) => {
      for (const { id, attempts, claimedAt } of await store.abandoned(tx, now.subtract(abandonedAfter))) {
        const failure = new MailError('The worker stopped in the middle of sending; it may have arrived.')
        if (claimedAt !== null)
          await store.mark(tx, id, claimedAt, patchOf(failure, { attempts, now, stopping: false }))
      }
      const by = { failed: now, queued: now.subtract(jobIsLostAfter), limit: pickedUpAtOnce }
      if (mailer !== null) for (const id of await store.overdue(tx, by)) await enqueueDelivery(tx, id)
    })
  }

  return { send, pickUp }
}

const dead = { state: 'dead', next_attempt_at: null } as const

function isDue({ state, nextAttemptAt }: store.LockedDelivery, now: Temporal.Instant): boolean {
  if (state === 'queued') return true
  return state === 'failed' && nextAttemptAt !== null && nextAttemptAt.epochMilliseconds <= now.epochMilliseconds
}

type Try = Readonly<{ attempts: number; now: Temporal.Instant; stopping: boolean }>

function patchOf(failure: unknown, { attempts, now, stopping }: Try): Parameters<typeof store.change>[2] {
  if (failure === null) return { state: 'sent', sent_at: now, last_error: null }
  // Our own doing, and no verdict: it counts as no try.
  if (stopping) return { state: 'queued', attempts: attempts - 1, next_attempt_at: now }
  const last_error = failure instanceof Error ? failure.message : String(failure)
  const outcome = afterFailure(attempts, failure instanceof MailError && failure.permanent, now)
  if (outcome.state === 'dead') return { ...dead, last_error }
  return { state: 'failed', next_attempt_at: outcome.nextAttemptAt, last_error }
}
