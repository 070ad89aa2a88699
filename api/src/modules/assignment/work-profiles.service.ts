import type { WorkProfile, WorkProfileBody } from '@atum-desk/contract/assignment'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { changeOf } from '../../platform/events/change.ts'
import { dutyChanged, workProfileChanged } from './assignment.events.ts'
import * as store from './work-profiles.store.ts'

export type WorkProfileDeps = Readonly<{
  db: TenantDb
  /** Each once, in the spelling in which tickets have it. */
  tagsOf(said: readonly string[]): string[]
}>

/** What assignment asks of a member of staff. All of them throw not-found for who is none. */
export function createWorkProfiles({ db, tagsOf }: WorkProfileDeps) {
  async function setDuty(ctx: Context, userId: string, onDuty: boolean): Promise<WorkProfile> {
    return db.write(ctx, async (tx) => {
      const profile = await store.lock(tx, userId)
      if (profile.onDuty === onDuty) return profile
      await store.keep(tx, userId, { ...profileOf(profile), onDuty })
      await tx.record(dutyChanged(userId, onDuty))
      return store.get(tx, userId)
    })
  }

  return {
    get: (ctx: Context, userId: string): Promise<WorkProfile> => db.read(ctx, (tx) => store.get(tx, userId)),

    own: (ctx: Context): Promise<WorkProfile> => db.read(ctx, (tx) => store.get(tx, callerOf(ctx))),

    /** Off duty, somebody keeps what he has, and is given nothing more by a team's strategy. */
    setDuty,

    setOwnDuty: (ctx: Context, onDuty: boolean): Promise<WorkProfile> => setDuty(ctx, callerOf(ctx), onDuty),

    /** Each skill once, in the spelling of tags. */
    async update(ctx: Context, userId: string, { capacity, skills }: WorkProfileBody): Promise<WorkProfile> {
      return db.write(ctx, async (tx) => {
        const profile = await store.lock(tx, userId)
        const asked = { capacity, skills: skills && tagsOf(skills) }
        const change = changeOf<Omit<store.Profile, 'onDuty'>>(profile, asked)
        if (change === null) return profile
        await store.keep(tx, userId, { ...profileOf(profile), ...change.new })
        await tx.record(workProfileChanged(userId, change))
        return store.get(tx, userId)
      })
    },
  }
}

const profileOf = ({ onDuty, capacity, skills }: store.Profile): store.Profile => ({ onDuty, capacity, skills })

function callerOf({ actor }: Context): string {
  if (actor.userId === null) throw new AppError('forbidden', { detail: 'Only a person is on duty.' })
  return actor.userId
}
