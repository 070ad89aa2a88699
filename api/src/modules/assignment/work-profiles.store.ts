import { sql } from 'kysely'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { openCountOf } from './people.store.ts'

const noSuchPerson = () => new AppError('not-found', { detail: 'There is no such member of staff.' })

/** Of a member of staff, active or not. Throws `not-found`. */
export async function get(tx: TenantReadTx, userId: string) {
  return tx.q
    .selectFrom('users as u')
    .leftJoin('work_profiles as w', 'w.user_id', 'u.id')
    .where('u.id', '=', userId)
    .where('u.org_id', 'is', null)
    .select(['u.id', 'u.name', openCountOf(null).as('openCount'), 'w.capacity'])
    .select(({ fn, val }) => [
      fn.coalesce('w.on_duty', val(true)).as('onDuty'),
      sql<string[]>`coalesce(w.skills, '{}')`.as('skills'),
    ])
    .executeTakeFirstOrThrow(noSuchPerson)
}

/** Whoever chooses among people at this moment has chosen before. Throws `not-found`. */
export async function lock(tx: TenantTx, userId: string) {
  const person = tx.q.selectFrom('users').where('id', '=', userId).where('org_id', 'is', null)
  await person.select('id').forNoKeyUpdate().executeTakeFirstOrThrow(noSuchPerson)
  return get(tx, userId)
}

export type Profile = Readonly<{ onDuty: boolean; capacity: number | null; skills: string[] }>

export async function keep({ ctx, q }: TenantTx, userId: string, { onDuty, ...profile }: Profile): Promise<void> {
  const values = { on_duty: onDuty, ...profile }
  await q
    .insertInto('work_profiles')
    .values({ tenant_id: ctx.tenantId, user_id: userId, ...values })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'user_id']).doUpdateSet(values))
    .execute()
}
