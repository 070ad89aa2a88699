import type { DeliveryChannel } from '@atum-desk/contract/deliveries'
import type { Temporal } from 'temporal-polyfill'
import type { Context } from '../../platform/access/context.ts'
import type { Clock } from '../../platform/clock.ts'
import type { TenantDb, TenantTx } from '../../platform/db/tenant-db.ts'
import * as log from './attempts.store.ts'
import { type Channel, DeliveryFailure, type Exchange, type Prepared } from './channel.ts'
import { enqueueDeliveries } from './deliveries.queue.ts'
import * as store from './deliveries.store.ts'
import { type Line, lineOf } from './delivery-line.store.ts'
import { bringOn, createPlaces } from './delivery-line.ts'
import { afterFailure, type Outcome } from './domain/back-off.ts'

export type Channels = Readonly<Record<DeliveryChannel, Channel>>
export type SendingOptions = Readonly<{ db: TenantDb; clock: Clock; channels: Channels }>
export type DeliverySending = ReturnType<typeof createDeliverySending>

/** Sending takes a minute at most; one that is still under way then has lost its worker. */
const abandonedAfter = { minutes: 5 }
/** Its job was made with it: only one whose job is lost waits that long. */
const jobIsLostAfter = { minutes: 1 }
/** Of each endpoint, and of all mail. */
const pickedUpAtOnce = 500

type Result = Readonly<{ exchange: Exchange | null; failure: unknown }>

type Sendable = Extract<Prepared, { kind: 'send' }>

async function claim(
  tx: TenantTx,
  id: string,
  channels: Channels,
): Promise<(Sendable & { delivery: store.LockedDelivery }) | null> {
  const delivery = await store.lockIfThere(tx, id)
  if (delivery === undefined || !isDue(delivery, tx.ctx.now)) return null
  const prepared = await channels[delivery.channel].prepare(tx, delivery)
  if (prepared.kind !== 'send') {
    await store.change(tx, id, insteadOfSending(prepared, tx.ctx.now))
    // One that has to wait says so for its whole line, of which the sweep takes the next.
    if (prepared.kind !== 'wait') await bringOn(tx, delivery)
    return null
  }
  const attempts = delivery.attempts + 1
  const { address = delivery.address } = prepared
  await store.change(tx, id, { state: 'sending', attempts, address, claimed_at: tx.ctx.now, next_attempt_at: null })
  return { ...prepared, delivery: { ...delivery, attempts, address } }
}

async function settle(
  tx: TenantTx,
  delivery: Settled,
  { exchange, failure }: Result,
  channels: Channels,
): Promise<void> {
  const channel = channels[delivery.channel]
  const outcome = outcomeOf(failure, { attempts: delivery.attempts, now: tx.ctx.now }, channel)
  const error = failure === null ? null : wordsOf(failure)
  if (!(await store.mark(tx, delivery.id, delivery.claimedAt, patchOf(outcome, error, tx.ctx.now)))) return
  const attempt = { deliveryId: delivery.id, outcome: outcome.state, error, startedAt: delivery.claimedAt }
  await log.add(tx, { ...attempt, ...exchange })
  await channel.settled(tx, await store.lock(tx, delivery.id), outcome, exchange)
}

const resultOf = (sent: Promise<Exchange>): Promise<Result> =>
  sent.then(
    (exchange) => ({ exchange, failure: null }),
    (failure: unknown) => ({ exchange: failure instanceof DeliveryFailure ? failure.exchange : {}, failure }),
  )

/**
 * Claimed in one transaction, sent outside of any, marked in another. It is sent at least once: a worker that dies
 * between the other side's yes and its own mark leaves something that is sent again, under the same id. What is claimed,
 * waits for its next try, or has lost its job is found by the sweep, so the queue's own retries are not needed.
 */
export function createDeliverySending({ db, clock, channels }: SendingOptions) {
  const places = createPlaces()

  async function send(ctx: Context, id: string, signal: AbortSignal): Promise<void> {
    const line = await db.read(ctx, (tx) => lineOf(tx, id))
    const place = line && places.take(ctx.tenantId, line)
    if (line === undefined || !place) return
    let sent: Sent | null = null
    let isAwaited = false
    try {
      sent = await claimAndSend(ctx, id, signal)
    } finally {
      isAwaited = place.leave()
    }
    if (sent !== null) await conclude({ ...ctx, now: clock.now() }, sent, signal)
    else if (isAwaited) await db.write(ctx, (tx) => bringOn(tx, line))
  }

  async function claimAndSend(ctx: Context, id: string, signal: AbortSignal): Promise<Sent | null> {
    const claimed = await db.write(ctx, (tx) => claim(tx, id, channels))
    if (claimed === null) return null
    const result = await resultOf(claimed.send(signal))
    return { delivery: { ...claimed.delivery, claimedAt: ctx.now }, result }
  }

  async function conclude(ctx: Context, { delivery, result }: Sent, signal: AbortSignal): Promise<void> {
    await db.write(ctx, async (tx) => {
      // Our own doing, and no verdict: it counts as no try.
      const handedBack = { state: 'queued', attempts: delivery.attempts - 1, next_attempt_at: tx.ctx.now } as const
      if (result.failure !== null && signal.aborted) await store.mark(tx, delivery.id, delivery.claimedAt, handedBack)
      else await settle(tx, delivery, result, channels)
      await bringOn(tx, delivery)
    })
  }

  /** What nobody has under way: claimed by a worker that is gone, waiting for its next try, or without its job. */
  async function pickUp(ctx: Context): Promise<void> {
    const { now } = ctx
    await db.write(ctx, async (tx) => {
      for (const { claimedAt, ...delivery } of await store.abandoned(tx, now.subtract(abandonedAfter))) {
        const failure = new DeliveryFailure('The worker stopped in the middle of sending; it may have arrived.')
        if (claimedAt !== null) await settle(tx, { ...delivery, claimedAt }, { exchange: null, failure }, channels)
      }
      const due = await store.overdue(tx, { waited: now, queued: now.subtract(jobIsLostAfter), limit: pickedUpAtOnce })
      await enqueueDeliveries(tx, due)
    })
  }

  /**
   * For a worker that starts: what stepped back for another one's is brought on by that, or, where it was killed, by
   * nobody until the sweep takes it for lost.
   */
  async function takeUp(ctx: Context): Promise<void> {
    const due = { waited: ctx.now, queued: ctx.now, limit: pickedUpAtOnce }
    await db.write(ctx, async (tx) => enqueueDeliveries(tx, await store.overdue(tx, due)))
  }

  return { send, pickUp, takeUp }
}

type Sent = Readonly<{ delivery: Settled & Line; result: Result }>
type Settled = Pick<store.LockedDelivery, 'id' | 'channel' | 'attempts'> & { claimedAt: Temporal.Instant }

const over = { state: 'dead', next_attempt_at: null } as const

/** A job is made when its row is due, by another process's clock: of two machines, or before a step of the time. */
const clocksDiffer = { minutes: 1 }

function isDue({ state, nextAttemptAt }: store.LockedDelivery, now: Temporal.Instant): boolean {
  if (nextAttemptAt === null || (state !== 'queued' && state !== 'failed')) return false
  const by = state === 'queued' ? now.add(clocksDiffer) : now
  return nextAttemptAt.epochMilliseconds <= by.epochMilliseconds
}

function insteadOfSending(prepared: Exclude<Prepared, { kind: 'send' }>, now: Temporal.Instant): store.Patch {
  switch (prepared.kind) {
    case 'held':
      return { state: 'held', next_attempt_at: null }
    case 'dead':
      return { ...over, last_error: prepared.reason }
    case 'wait':
      return {
        state: 'failed',
        next_attempt_at: now.add({ minutes: prepared.minutes }),
        last_error: prepared.reason,
      }
  }
}

function outcomeOf(failure: unknown, { attempts, now }: { attempts: number; now: Temporal.Instant }, channel: Channel) {
  if (failure === null) return { state: 'sent' } as const
  const { permanent, retryAfterSeconds } = failure instanceof DeliveryFailure ? failure : new DeliveryFailure('')
  return afterFailure({ attempts, permanent, retryAfterSeconds, now }, channel.waits)
}

function patchOf(outcome: Outcome, last_error: string | null, now: Temporal.Instant): store.Patch {
  switch (outcome.state) {
    case 'sent':
      return { state: 'sent', sent_at: now, last_error: null }
    case 'dead':
      return { ...over, last_error }
    case 'failed':
      return { state: 'failed', next_attempt_at: outcome.nextAttemptAt, last_error }
  }
}

const wordsOf = (failure: unknown) => (failure instanceof Error ? failure.message : String(failure))
