import { type Setup, type SetupStep, setupSteps } from '@atum-desk/contract/setup'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb, TenantReadTx } from '../../platform/db/tenant-db.ts'
import * as store from './setup.store.ts'

export type SetupService = ReturnType<typeof createSetup>

const optional: readonly SetupStep[] = ['webhooks']

/** RPT-6: what a new helpdesk still needs. Nobody ticks anything off: each step is read from what there is. */
export function createSetup({ db }: { db: TenantDb }) {
  return {
    get: (ctx: Context): Promise<Setup> => db.read(ctx, present),

    /** For the caller alone, and for good. */
    dismiss: (ctx: Context): Promise<Setup> =>
      db.write(ctx, async (tx) => {
        const { userId } = ctx.actor
        if (userId !== null) await store.dismiss(tx, userId)
        return present(tx)
      }),
  }
}

async function present(tx: TenantReadTx): Promise<Setup> {
  const done = await store.stepsDone(tx)
  const steps = setupSteps.map((step) => ({ step, done: done[step], optional: optional.includes(step) }))
  const complete = steps.every((one) => one.done || one.optional)
  return { steps, complete, dismissed: await store.isDismissed(tx) }
}
