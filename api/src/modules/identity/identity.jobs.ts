import { Email } from '@atum-desk/contract/common'
import { Type } from 'typebox'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import type { JobKind } from '../../platform/jobs/job.ts'
import type { Sweep, Task } from '../../platform/jobs/task.ts'
import { forgetResets, wasAskedSince } from './credentials.store.ts'
import { resetRequested } from './people.events.ts'
import { forget } from './sessions.store.ts'
import { findAccount, forgetFailures } from './sign-in.store.ts'

/** Somebody says that he has forgotten his password; `requestId` and `address` are his, for the audit log. */
export const requestPasswordReset = {
  task: 'identity.request_password_reset',
  payload: Type.Object({ email: Email, requestId: Type.String(), address: Type.String() }),
} satisfies JobKind

/** Whoever types somebody else’s address again and again fills no mailbox with it. */
const oneMessagePer = { minutes: 5 }

export function identityTasks({ db }: { db: TenantDb }): Task[] {
  const request: Task<typeof requestPasswordReset.payload> = {
    kind: requestPasswordReset,
    run: (ctx, { email, requestId, address }) =>
      db.write({ ...ctx, requestId, address }, async (tx) => {
        const account = await findAccount(tx, email)
        if (!account?.active) return
        const isPestering = await wasAskedSince(tx, account.id, ctx.now.subtract(oneMessagePer))
        if (!isPestering) await tx.record(resetRequested(account))
      }),
  }
  return [request]
}

export function identitySweeps({ db }: { db: TenantDb }): Sweep[] {
  const run: Sweep['run'] = (ctx) =>
    db.write(ctx, async (tx) => {
      await forget(tx)
      await forgetFailures(tx)
      await forgetResets(tx)
    })
  return [{ name: 'identity.forget', run }]
}
