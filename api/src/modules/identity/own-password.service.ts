import type { ChangePasswordBody } from '@atum-desk/contract/auth'
import { type Context, systemContext } from '../../platform/access/context.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { as } from './caller.ts'
import { replacePassword } from './credentials.service.ts'
import { getSessionUser } from './identity.store.ts'
import { hashNewPassword, isPassword } from './passwords.ts'
import { passwordChanged } from './people.events.ts'
import { lockPerson } from './people.store.ts'
import { begin, fail, locked } from './sign-in.service.ts'
import { holdAccount } from './sign-in.store.ts'

/** Passwords are the helpdesk's own: a customer's transaction does not see them, not his own either. */
const asHelpdesk = (ctx: Context, userId: string): Context => ({
  ...as(systemContext(ctx), userId),
  ...(ctx.sessionId !== undefined && { sessionId: ctx.sessionId }),
})

export function createOwnPassword({ db }: { db: TenantDb }) {
  return {
    /**
     * SEC-4: for who knows the old one; his other sessions end. A guess counts as one at the door (SEC-3): whoever finds a
     * desk unlocked has ten. Throws validation-failed, account-locked.
     */
    async change(caller: Context, { current, password }: ChangePasswordBody): Promise<void> {
      const { userId } = caller.actor
      if (userId === null) throw new Error('the helpdesk itself has no password')
      const ctx = asHelpdesk(caller, userId)
      const passwordHash = await hashNewPassword(password)
      const attempt = await db.write(ctx, async (tx) => begin(tx, (await getSessionUser(tx, userId)).email))
      if ('lockedUntil' in attempt) throw locked(ctx.now, attempt.lockedUntil)
      const { account } = attempt
      if (account === null || !(await isPassword(current, account.passwordHash))) {
        await db.write(ctx, (tx) => fail(tx, attempt))
        throw refused()
      }
      await db.write(ctx, async (tx) => {
        const person = await lockPerson(tx, userId)
        const now = await holdAccount(tx, userId)
        // Changed meanwhile by another: what was compared is not what it is now.
        if (!now?.active || now.passwordHash !== account.passwordHash) throw refused()
        await replacePassword(tx, person, passwordHash, 'account_changed')
        await tx.record(passwordChanged(person))
      })
    },
  }
}

// Not 401, which says of a session that it is over.
const refused = () =>
  new AppError('validation-failed', {
    detail: 'The current password is another one.',
    errors: [{ path: '/current', code: 'wrong', message: 'is not the current password' }],
  })
