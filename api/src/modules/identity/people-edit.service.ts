import type { UpdatePersonBody } from '@atum-desk/contract/people'
import type { TenantTx } from '../../platform/db/tenant-db.ts'
import type { Access } from '../access/index.ts'
import { replacePassword } from './credentials.service.ts'
import { useResets } from './credentials.store.ts'
import { differences, likewise } from './domain/differences.ts'
import { expectTimeZone } from './domain/time-zone.ts'
import { dropInvitation } from './invitations.store.ts'
import { inviteAnew } from './inviting.ts'
import { passwordChanged, personChanged } from './people.events.ts'
import * as store from './people.store.ts'
import { expectRole, taken } from './people-creation.service.ts'
import { endOthers } from './sessions.store.ts'

type Wanted = Omit<UpdatePersonBody, 'version' | 'password'>

/** What differs from the person as he is, in the form in which it is kept. Throws what makes it impossible. */
export async function changesOf(
  tx: TenantTx,
  person: store.LockedPerson,
  wanted: Wanted,
): Promise<store.PersonChanges> {
  const { email, name, timeZone } = wanted
  const changes = differences(person, {
    ...wanted,
    ...(email && { email: email.toLowerCase() }),
    ...(name && { name: name.trim() }),
    ...(timeZone && { timeZone: expectTimeZone(timeZone) }),
  })
  if (changes.email !== undefined && (await store.emailIsTaken(tx, changes.email))) throw taken()
  if (changes.role !== undefined) await expectRole(tx, changes.role, person.orgId)
  return changes
}

/** With all that follows: another role and a deactivation end the sessions (SEC-4), another e-mail the links sent to it. */
export async function change(
  tx: TenantTx,
  person: store.LockedPerson,
  changes: store.PersonChanges,
  access: Pick<Access, 'keepingAdministrator'>,
): Promise<void> {
  if (Object.keys(changes).length === 0) return
  const apply = () => store.changePerson(tx, person.id, changes)
  const weakens = changes.role !== undefined || changes.active === false
  await (weakens ? access.keepingAdministrator(tx, apply) : apply())
  if (weakens) await endOthers(tx, person.id, 'account_changed')
  if (changes.email !== undefined || changes.active === false) await useResets(tx, person.id)
  if (changes.active === false) await dropInvitation(tx, person.id)
  await tx.record(personChanged(person, likewise<store.PersonChanges>(person, changes), changes))
  if (changes.email !== undefined) await inviteAnew(tx, person)
}

export async function changePassword(tx: TenantTx, person: store.LockedPerson, passwordHash: string): Promise<void> {
  await store.changePerson(tx, person.id, {})
  await replacePassword(tx, person, passwordHash, 'account_changed')
  await tx.record(passwordChanged(person))
}
