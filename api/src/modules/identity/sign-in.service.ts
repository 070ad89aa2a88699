import type { LoginBody } from '@atum-desk/contract/auth'
import type { Temporal } from 'temporal-polyfill'
import type { TenantDb, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { as, type Caller, type Door } from './caller.ts'
import { isPassword } from './passwords.ts'
import { accountLocked, type Failure, signInFailed } from './sessions.events.ts'
import { type Issued, openSession } from './sessions.service.ts'
import * as store from './sign-in.store.ts'

type Attempt = Readonly<{
  account: store.Account | null
  /** Until when this attempt locks the address if it fails. */
  locks: Temporal.Instant | null
}>

export function createSignIn({ db, door }: { db: TenantDb; door: Door }) {
  /** Throws invalid-credentials, and account-locked before the password is looked at. */
  return async (caller: Caller, { email, password }: LoginBody): Promise<Issued> => {
    const ctx = await door(caller)
    const address = email.trim().toLowerCase()
    const attempt = await db.write(ctx, (tx) => begin(tx, address))
    if ('lockedUntil' in attempt) throw locked(ctx.now, attempt.lockedUntil)

    const { account } = attempt
    const matches = await isPassword(password, account?.active ? account.passwordHash : null)
    if (account === null || !matches) {
      await db.write(ctx, (tx) => fail(tx, attempt))
      throw refused()
    }
    const issued = await db.write(as(ctx, account.id), (tx) => succeed(tx, account, caller))
    if (issued === null) throw refused()
    return issued
  }
}

/** Of somebody whose password is looked at next: it counts as failed until then. */
export async function begin(tx: TenantTx, email: string): Promise<Attempt | { lockedUntil: Temporal.Instant }> {
  const counted = await store.countAttempt(tx, email)
  const account = await store.findAccount(tx, email)
  if (counted !== null) return { account, locks: counted.locks }
  const lockedUntil = await store.lockOf(tx, email)
  await tx.record(signInFailed(account, 'locked'))
  return { lockedUntil: lockedUntil ?? tx.ctx.now }
}

export async function fail(tx: TenantTx, { account, locks }: Attempt): Promise<void> {
  await tx.record(signInFailed(account, reasonOf(account)))
  if (locks !== null) await tx.record(accountLocked(account, locks))
}

const reasonOf = (account: store.Account | null): Failure =>
  account === null ? 'unknown' : account.active ? 'password' : 'inactive'

/** Null where the account has been changed while its password was compared: another password, or none any more. */
async function succeed(tx: TenantTx, seen: store.Account, caller: Caller): Promise<Issued | null> {
  const account = await store.holdAccount(tx, seen.id)
  if (!account?.active || account.passwordHash !== seen.passwordHash) return null
  await store.clearFailures(tx, seen.email)
  return openSession(tx, account, caller)
}

const refused = () => new AppError('invalid-credentials', { detail: 'No account has this e-mail and this password.' })

export function locked(now: Temporal.Instant, until: Temporal.Instant): AppError {
  const retryAfterSeconds = Math.max(1, Math.ceil(now.until(until).total('seconds')))
  return new AppError('account-locked', { detail: `Try again in ${retryAfterSeconds} s.`, retryAfterSeconds })
}
