import type { Context } from '../../platform/access/context.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { differences, likewise } from './domain/differences.ts'
import { hashNewPassword } from './passwords.ts'
import { personChanged } from './people.events.ts'
import { changePerson, findStaff, lockPerson } from './people.store.ts'
import { changePassword } from './people-edit.service.ts'

const whole = { role: 'admin', active: true } as const

/**
 * For whoever runs the box, when nobody can sign in any more: the account is an active administrator's again, with this
 * password, and its sessions are over. False where the staff has no such address. Throws `validation-failed` (SEC-2).
 */
export async function restoreAdministrator(
  db: TenantDb,
  ctx: Context,
  { email, password }: Readonly<{ email: string; password: string }>,
): Promise<boolean> {
  const passwordHash = await hashNewPassword(password)
  return db.write(ctx, async (tx) => {
    const id = await findStaff(tx, email)
    if (id === null) return false
    const person = await lockPerson(tx, id)
    const changes = differences(person, whole)
    if (Object.keys(changes).length > 0) {
      await changePerson(tx, id, changes)
      await tx.record(personChanged(person, likewise(person, changes), changes))
    }
    await changePassword(tx, person, passwordHash)
    return true
  })
}
