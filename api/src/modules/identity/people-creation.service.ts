import type { CreatePersonBody } from '@atum-desk/contract/people'
import type { TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError, invalidReference } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { setPassword } from './credentials.store.ts'
import { expectTimeZone } from './domain/time-zone.ts'
import { personCreated } from './people.events.ts'
import { authorizeRole } from './people.policy.ts'
import * as store from './people.store.ts'

export type NewPerson = Omit<CreatePersonBody, 'password' | 'invite'>

/** Answers the id. Throws duplicate, invalid-reference, validation-failed, forbidden. */
export async function addPerson(tx: TenantTx, person: NewPerson, passwordHash: string | null): Promise<string> {
  const { orgId = null, timeZone, ...rest } = person
  if (orgId !== null && !(await store.isActiveOrganization(tx, orgId))) {
    throw invalidReference('/orgId', 'is not an active organization of this helpdesk')
  }
  await expectRole(tx, person.role, orgId)
  const row = {
    ...rest,
    id: newId(tx.ctx.now),
    orgId,
    email: person.email.toLowerCase(),
    name: person.name.trim(),
    timeZone: timeZone && expectTimeZone(timeZone),
  }
  if (!(await store.addPerson(tx, row))) throw taken()
  if (passwordHash !== null) await setPassword(tx, row.id, passwordHash)
  await tx.record(personCreated({ ...row, active: true }))
  return row.id
}

/** A role that somebody of this organization, or of the staff, can be given. Throws invalid-reference, forbidden. */
export async function expectRole(tx: TenantTx, name: string, orgId: string | null): Promise<void> {
  const role = await store.findRole(tx, name)
  if (role === null) throw invalidReference('/role', 'is not a role of this helpdesk')
  if ((role.audience === 'staff') !== (orgId === null)) {
    throw invalidReference('/role', role.audience === 'staff' ? 'is for staff' : 'is for people of an organization')
  }
  authorizeRole(tx.ctx, role)
}

export const taken = () => new AppError('duplicate', { detail: 'Somebody has this e-mail address already.' })
