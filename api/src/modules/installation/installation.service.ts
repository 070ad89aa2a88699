import type { CreatePersonBody } from '@atum-desk/contract/people'
import type { Temporal } from 'temporal-polyfill'
import { systemContext } from '../../platform/access/context.ts'
import type { TenantDb, TenantTx } from '../../platform/db/tenant-db.ts'
import { addPerson, hashNewPassword } from '../identity/index.ts'
import { addDefaultLevels } from '../sla/index.ts'
import * as store from './installation.store.ts'

type Administrator = Pick<CreatePersonBody, 'email' | 'name' | 'password' | 'locale' | 'timeZone'>
type Occasion = Readonly<{ now: Temporal.Instant }>

/**
 * A helpdesk with its built-in roles and nobody in it. `ownerDb` connects as atum_owner, since the application cannot
 * add a tenant; under the policies all the same. Throws `duplicate` for its slug or host.
 */
export async function installTenant(ownerDb: TenantDb, tenant: store.NewTenant, occasion: Occasion): Promise<void> {
  await ownerDb.write(contextOf(tenant, occasion), (tx) => addTenant(tx, tenant))
}

/**
 * The same with its first administrator, both or neither. Without a password he sets one by “forgot password” (SEC-5).
 * Throws `duplicate`, and `validation-failed` for a password that SEC-2 refuses.
 */
export async function installHelpdesk(
  ownerDb: TenantDb,
  { tenant, administrator }: Readonly<{ tenant: store.NewTenant; administrator: Administrator }>,
  occasion: Occasion,
): Promise<void> {
  const { password, ...person } = administrator
  const passwordHash = password === undefined ? null : await hashNewPassword(password)
  await ownerDb.write(contextOf(tenant, occasion), async (tx) => {
    await addTenant(tx, tenant, person.timeZone)
    await addPerson(tx, { ...person, role: 'admin' }, passwordHash)
  })
}

const contextOf = ({ id }: store.NewTenant, { now }: Occasion) =>
  systemContext({ tenantId: id, requestId: 'installation', now })

async function addTenant(tx: TenantTx, tenant: store.NewTenant, timeZone = 'UTC'): Promise<void> {
  await store.addTenant(tx, tenant)
  await store.addBuiltInRoles(tx)
  await addDefaultLevels(tx, timeZone)
}
