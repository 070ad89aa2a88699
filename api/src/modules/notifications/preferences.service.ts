import type {
  NotificationPreferences,
  UpdateNotificationPreferencesBody,
} from '@atum-desk/contract/notification-preferences'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { AppError, expectVersion, invalid } from '../../platform/errors.ts'
import { changeOf } from '../../platform/events/change.ts'
import { jobOf } from '../../platform/jobs/job.ts'
import { eventsAfter, neverEnd } from './domain/preferences.ts'
import { preferencesChanged } from './notifications.events.ts'
import { settleCollected } from './notifications.queue.ts'
import * as store from './preferences.store.ts'

export type Preferences = ReturnType<typeof createPreferences>

/** NTF-8. Each his own; nobody sees or changes another's. */
export function createPreferences({ db }: { db: TenantDb }) {
  return {
    get: (ctx: Context): Promise<NotificationPreferences> => db.read(ctx, store.own),

    /** Throws version-conflict, validation-failed. What is collected by the old rhythm goes out at the next sweep. */
    async update(ctx: Context, asked: UpdateNotificationPreferencesBody): Promise<NotificationPreferences> {
      const { version, events, ...members } = asked
      if (members.quietHours && neverEnd(members.quietHours)) throw endless()
      const userId = ctx.actor.userId
      if (userId === null) throw new AppError('forbidden', { detail: 'Only a person has preferences.' })
      return db.write(ctx, async (tx) => {
        await store.lock(tx)
        const current = await store.own(tx)
        expectVersion(current, version)
        const change = changeOf<NotificationPreferences>(current, {
          ...members,
          ...(events && { events: eventsAfter(current.events, events) }),
        })
        if (change === null) return current
        await store.put(tx, userId, { ...current, ...change.new, version: current.version + 1 })
        await tx.record(preferencesChanged({ id: userId, orgId: ctx.orgId }, Object.keys(change.new)))
        if (change.new.email !== undefined)
          await tx.enqueue(jobOf(settleCollected, { userId }, { key: `digest/${userId}` }))
        return store.own(tx)
      })
    },
  }
}

const endless = () => invalid('/quietHours', 'quietHours', 'must end at some time: for no e-mail at all, turn it off')
