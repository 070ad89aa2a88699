import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import type { LockedDelivery } from './deliveries.store.ts'
import type { Outcome } from './domain/back-off.ts'

/** What came of one try, for the log of tries: `request` beyond the delivery itself, `response` as the other side said it. */
export type Exchange = Readonly<{ request?: string; response?: string; status?: number }>

type Verdict = { permanent?: boolean; retryAfterSeconds?: number; exchange?: Exchange; cause?: unknown }

/**
 * It did not arrive. `permanent`: the same again would be refused again. `retryAfterSeconds`: the other side wants no
 * other try before.
 */
export class DeliveryFailure extends Error {
  override readonly name = 'DeliveryFailure'
  readonly permanent: boolean
  readonly retryAfterSeconds: number
  readonly exchange: Exchange

  constructor(message: string, options: Verdict = {}) {
    super(message, { cause: options.cause })
    this.permanent = options.permanent ?? false
    this.retryAfterSeconds = options.retryAfterSeconds ?? 0
    this.exchange = options.exchange ?? {}
  }
}

/**
 * `send`: outside of any transaction; throws DeliveryFailure; to `address`, where it is another by now. `held`: stays until a person sends it again. `dead`: never
 * can be sent. `wait`: not now; it counts as no try.
 */
export type Prepared =
  | Readonly<{ kind: 'send'; address?: string; send(signal: AbortSignal): Promise<Exchange> }>
  | Readonly<{ kind: 'held' }>
  | Readonly<{ kind: 'dead'; reason: string }>
  | Readonly<{ kind: 'wait'; minutes: number; reason: string }>

/** One way out of the box: e-mail, webhook. */
export type Channel = Readonly<{
  /** Minutes until the next try, after the first, the second, …; after the last of them it is dead. */
  waits: readonly number[]
  /** Would it go out now, or be held? */
  takes(tx: TenantReadTx, delivery: Pick<LockedDelivery, 'endpointId'>): Promise<boolean>
  /** In the claiming transaction: everything that sending needs, so that sending asks the database nothing. */
  prepare(tx: TenantTx, delivery: LockedDelivery): Promise<Prepared>
  /**
   * In the marking transaction: what the channel keeps about the other side. `exchange` is null where the worker that
   * tried is gone, and what came of it is not known.
   */
  settled(tx: TenantTx, delivery: LockedDelivery, outcome: Outcome, exchange: Exchange | null): Promise<void>
  /** Where it goes when a person sends it again: an address may have changed meanwhile. */
  addressOf(tx: TenantReadTx, delivery: LockedDelivery): Promise<string>
}>
