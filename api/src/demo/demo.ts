import { type Permission, permissionNames } from '@atum-desk/contract/permissions'
import type { Temporal } from 'temporal-polyfill'
import type { Deps } from '../deps.ts'
import { builtInRoles } from '../modules/access/index.ts'
import { installHelpdesk } from '../modules/installation/index.ts'
import { type Context, systemContext } from '../platform/access/context.ts'
import type { TenantDb } from '../platform/db/tenant-db.ts'
import { newId } from '../platform/ids.ts'
import { accounts, administrator, organizations, team } from './accounts.ts'
import { services, snippets, template } from './catalogue.ts'
import { type Cast, play } from './play.ts'
import { stories } from './stories.ts'

type Request = Readonly<{ ownerDb: TenantDb; password: string; now: Temporal.Instant }>

/** A helpdesk to try out: two organizations, their people, the staff, and a week of tickets. Throws validation-failed. */
export async function makeDemo(deps: Deps, { ownerDb, password, now }: Request): Promise<void> {
  const longAgo = now.subtract({ hours: 24 * 30 })
  const tenantId = newId(longAgo)
  const tenant = { id: tenantId, name: 'ATUM DESK demo', slug: 'demo', host: null }
  const first = { ...administrator, password, locale: 'en' as const }
  await installHelpdesk(ownerDb, { tenant, administrator: first }, { now: longAgo })
  const installer = withAll(systemContext({ tenantId, requestId: 'demo', now: longAgo }))
  const cast = await assemble(deps, installer, password)
  const inOrder = stories.toSorted((one, other) => other.age - one.age) // so that the older has the smaller number
  for (const story of inOrder) await play(deps, cast, story, now)
}

const allowed = (ctx: Context): Context => ({ ...ctx, actor: { ...ctx.actor, permissions: new Set(permissionNames) } })

/** The helpdesk itself, allowed everything: there is nobody yet who could allow it something. */
const withAll = (ctx: Context): Context => allowed({ ...ctx, actor: { ...ctx.actor, userId: null } })

async function assemble(deps: Deps, installer: Context, password: string): Promise<Cast> {
  const orgIds = await eachOf(organizations, async (name) => (await deps.organizations.create(installer, { name })).id)
  const people = await eachOf(accounts, async (account) => {
    const { email, name, role } = account
    const orgId = 'organization' in account ? orgIds[account.organization] : undefined
    const person = { email, name, role, password, timeZone: 'Africa/Cairo', ...(orgId && { orgId }) }
    const { id } = await deps.identity.people.create(installer, person)
    return contextOf(installer, { id, orgId: orgId ?? null, permissions: builtInRoles[role].permissions })
  })
  const members = [people.agent, people.agent2].flatMap(({ actor }) => actor.userId ?? [])
  const { id: teamId } = await deps.teams.create(installer, { name: team, memberIds: members })
  const serviceIds = await eachOf(services, async (service) => (await deps.services.create(installer, service)).id)
  await deps.templates.create(installer, { ...template, serviceId: serviceIds.newcomer })
  for (const snippet of snippets) await deps.snippets.create(allowed(people.manager), snippet)
  return { people, teamId, serviceIds }
}

type Person = Readonly<{ id: string; orgId: string | null; permissions: readonly Permission[] }>

const contextOf = (ctx: Context, { id, orgId, permissions }: Person): Context => ({
  ...ctx,
  orgId,
  actor: { userId: id, permissions: new Set(permissions) },
})

/** One after the other: ids are made in this order. */
async function eachOf<K extends string, V, R>(record: Readonly<Record<K, V>>, make: (value: V) => Promise<R>) {
  const made: [string, R][] = []
  for (const [key, value] of Object.entries<V>(record)) made.push([key, await make(value)])
  return Object.fromEntries(made) as Record<K, R>
}
