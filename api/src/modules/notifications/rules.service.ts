import {
  type NotificationRules,
  notificationEvents,
  type UpdateNotificationRulesBody,
} from '@atum-desk/contract/notification-rules'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { invalidReference } from '../../platform/errors.ts'
import { audiencesOf, changedCells, defaultRule, isForStaffOnly, type Override, ownOf } from './domain/rules.ts'
import { rulesChanged } from './notifications.events.ts'
import * as store from './rules.store.ts'

export type NotificationRulesService = ReturnType<typeof createRules>

/** NTF-7. The table of who is told of what: what holds from the next event on. */
export function createRules({ db }: { db: TenantDb }) {
  return {
    get: (ctx: Context): Promise<NotificationRules> =>
      db.read(ctx, async (tx) => present(await store.allOverrides(tx))),

    /** Throws invalid-reference for an audience that is never told of such an event, as customers of what is internal. */
    async update(ctx: Context, { changes }: UpdateNotificationRulesBody): Promise<NotificationRules> {
      for (const [at, { event, audience }] of changes.entries()) {
        if (!audiencesOf(event).includes(audience)) throw notOffered(at, event)
      }
      return db.write(ctx, async (tx) => {
        await store.lock(tx)
        const before = await store.allOverrides(tx)
        const cells = changedCells(before, changes)
        if (cells.length === 0) return present(before)
        await store.put(
          tx,
          cells.flatMap(({ was: _, told, ...cell }) => (told === null ? [] : [{ ...cell, told }])),
        )
        await store.remove(
          tx,
          cells.filter(({ told }) => told === null),
        )
        await tx.record(rulesChanged(cells))
        return present(await store.allOverrides(tx))
      })
    },
  }
}

function notOffered(at: number, event: UpdateNotificationRulesBody['changes'][number]['event']) {
  const why = isForStaffOnly(event) ? `, of which no customer is ever told,` : ''
  return invalidReference(`/changes/${at}/audience`, `is none of those whom ${event}${why} can be told to`)
}

const present = (overrides: readonly Override[]): NotificationRules => ({
  items: notificationEvents.map((event) => ({
    event,
    staffOnly: isForStaffOnly(event),
    audiences: audiencesOf(event).map((audience) => {
      const { inApp, email } = defaultRule(event, audience)
      const own = ownOf(overrides, event, audience)
      return {
        audience,
        defaults: { inApp, email },
        own,
        effective: { inApp: own.inApp ?? inApp, email: own.email ?? email },
      }
    }),
  })),
})
