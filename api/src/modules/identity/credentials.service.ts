import type { ForgotBody, ResetBody } from '@atum-desk/contract/auth'
import type { TenantDb, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { jobOf } from '../../platform/jobs/job.ts'
import { as, type Caller, type Door } from './caller.ts'
import * as store from './credentials.store.ts'
import { requestPasswordReset } from './identity.jobs.ts'
import { dropInvitation } from './invitations.store.ts'
import { hashNewPassword } from './passwords.ts'
import { invitationAccepted, passwordReset } from './people.events.ts'
import { lockPerson } from './people.store.ts'
import { digestOf, newSecret } from './secrets.ts'
import { endOthers } from './sessions.store.ts'
import { clearFailures } from './sign-in.store.ts'

/** How long the link of a forgotten password is good. */
const resetTime = { hours: 1 }

export function createCredentials({ db, door }: { db: TenantDb; door: Door }) {
  return {
    /** Whether there is such an account is found out by the worker: here the two cannot be told apart, not by time either. */
    async forgot(caller: Caller, body: ForgotBody): Promise<void> {
      const ctx = await door(caller)
      const email = body.email.toLowerCase()
      const key = `password-reset/${digestOf(email).toString('base64url')}`
      const asked = { email, requestId: caller.requestId, address: caller.address }
      await db.write(ctx, (tx) => tx.enqueue(jobOf(requestPasswordReset, asked, { key })))
    },

    /** Throws invalid-token, validation-failed. */
    async reset(caller: Caller, { token, password }: ResetBody): Promise<void> {
      const ctx = await door(caller)
      const digest = digestOf(token)
      const user = await db.read(ctx, (tx) => store.findReset(tx, digest))
      if (user === null) throw notGood()
      const passwordHash = await hashNewPassword(password)
      await db.write(as(ctx, user.id), async (tx) => {
        await lockPerson(tx, user.id)
        if ((await store.findReset(tx, digest)) === null) throw notGood() // somebody was faster with the same link
        const isNew = await replacePassword(tx, user, passwordHash, 'password_reset')
        await tx.record(isNew ? invitationAccepted(user) : passwordReset(user))
      })
    },
  }
}

const notGood = () => new AppError('invalid-token', { detail: 'Ask for a new link: this one was used, or is too old.' })

/** SEC-4. True where it is what he was invited for. The caller holds the person’s row, so that no sign-in with the old password is under way. */
export async function replacePassword(
  tx: TenantTx,
  { id, email }: { id: string; email: string },
  passwordHash: string,
  because: 'account_changed' | 'password_reset',
): Promise<boolean> {
  await store.setPassword(tx, id, passwordHash)
  await store.useResets(tx, id)
  await clearFailures(tx, email)
  await endOthers(tx, id, because)
  return dropInvitation(tx, id)
}

/** Whose link it is, and where it goes. */
export type LinkTo = Readonly<{ userId: string; address: string }>

/** Whoever got his mail before his address was put right, gets no way in. A change that is under way is waited for. */
export const isAddressOf = async (tx: TenantTx, { userId, address }: LinkTo): Promise<boolean> =>
  (await lockPerson(tx, userId)).email === address

/**
 * The secret for a link that sets a new password: good once, for an hour. Made at the moment of sending, as only its
 * digest is stored; a message that is sent again gets another. Null where the account has another address by now.
 */
export async function mintPasswordReset(tx: TenantTx, to: LinkTo): Promise<string | null> {
  if (!(await isAddressOf(tx, to))) return null
  const token = newSecret()
  await store.addReset(tx, to.userId, { digest: digestOf(token), expiresAt: tx.ctx.now.add(resetTime) })
  return token
}
