import type { Permission } from '@atum-desk/contract/permissions'
import type { CreateTicketBody } from '@atum-desk/contract/ticket-bodies'
import type { Deps } from '../deps.ts'
import { type BuiltInRole, builtInRoles } from '../modules/access/index.ts'
import { installTenant } from '../modules/installation/index.ts'
import type { Context } from '../platform/access/context.ts'
import type { TenantDb } from '../platform/db/tenant-db.ts'
import { newId } from '../platform/ids.ts'
import type { StoppedClock } from './clock.ts'

export type TestUser = Readonly<{ id: string; sessionId: string; email: string; name: string; ctx: Context }>
type UserOptions = { orgId?: string | null /* null: staff */; active?: boolean; ticketScope?: 'organization' | 'own' }
export type TestTicket = Readonly<{ id: string; orgId: string }>

/**
 * Test data through the front door: tenants and people as atum_owner, as an installation makes them, tickets by the
 * services in their customer's own context. Row-level security holds for both: a fixture cannot be what production
 * could not.
 */
export class Factories {
  readonly #installer: TenantDb
  readonly #deps: Deps
  readonly #clock: StoppedClock

  constructor(installer: TenantDb, deps: Deps, clock: StoppedClock) {
    this.#installer = installer
    this.#deps = deps
    this.#clock = clock
  }

  /** A tenant with one of each. */
  async helpdesk() {
    const tenantId = await this.tenant()
    const orgId = await this.organization(tenantId)
    const customer = await this.user(tenantId, 'customer', { orgId })
    const agent = await this.user(tenantId, 'agent')
    const manager = await this.user(tenantId, 'manager')
    return { tenantId, orgId, customer, agent, manager }
  }

  /** It answers at the host name `<its id>.example`. */
  async tenant(): Promise<string> {
    const id = this.#id()
    const tenant = { id, name: 'A helpdesk', slug: id, host: `${id}.example` }
    await installTenant(this.#installer, tenant, { now: this.#clock.now() })
    return id
  }

  /** As an administrator ticks a box (PRM-1). */
  async grant(tenantId: string, role: BuiltInRole, permission: Permission): Promise<void> {
    const row = { tenant_id: tenantId, role, permission }
    await this.#installer.write(this.#context(tenantId, 'admin'), ({ q }) =>
      q.insertInto('role_permissions').values(row).execute(),
    )
  }

  async organization(tenantId: string, ticketVisibility: 'organization' | 'own' = 'organization'): Promise<string> {
    const id = this.#id()
    const row = { tenant_id: tenantId, id, name: `A customer ${id}`, ticket_visibility: ticketVisibility }
    await this.#installer.write(this.#context(tenantId, 'admin'), ({ q }) =>
      q
        .insertInto('organizations')
        .values({ ...row, created_at: this.#clock.now() })
        .execute(),
    )
    return id
  }

  async team(tenantId: string, memberIds: readonly string[]): Promise<string> {
    const id = this.#id()
    await this.#installer.write(this.#context(tenantId, 'admin'), async ({ q }) => {
      await q
        .insertInto('teams')
        .values({ tenant_id: tenantId, id, name: `A team ${id}` })
        .execute()
      const members = memberIds.map((userId) => ({ tenant_id: tenantId, team_id: id, user_id: userId }))
      await q.insertInto('team_members').values(members).execute()
    })
    return id
  }

  /** Signed in already: the session is there, the password is not. Of a role of one’s own his `ctx` holds no permission. */
  async user(tenantId: string, role: string, options: UserOptions = {}): Promise<TestUser> {
    const { orgId = null, active = true, ticketScope = 'organization' } = options
    const ctx = { ...this.#context(tenantId, role, orgId), ticketScope }
    const id = this.#id()
    const [sessionId, now] = [this.#id(), this.#clock.now()]
    const email = `${role}-${id}@desk.example`
    const name = `A ${role}`
    const user = { tenant_id: tenantId, id, org_id: orgId, email, name, role, active, created_at: now }
    const session = { tenant_id: tenantId, id: sessionId, user_id: id, started_at: now, last_used_at: now }
    await this.#installer.write(this.#context(tenantId, 'admin'), async ({ q }) => {
      await q.insertInto('users').values(user).execute()
      await q
        .insertInto('sessions')
        .values({ ...session, expires_at: now.add({ hours: 10_000 }) })
        .execute()
    })
    return { id, sessionId, email, name, ctx: { ...ctx, actor: { ...ctx.actor, userId: id } } }
  }

  /** A NEW ticket of the customer's, a second younger than the one before. */
  async ticket({ ctx }: TestUser, more: Partial<CreateTicketBody> = {}): Promise<TestTicket> {
    this.#clock.advance({ seconds: 1 })
    const text = { title: 'The printer is on fire', description: 'It began this morning.' }
    const asked = { ...ctx, now: this.#clock.now() }
    const { id, organization } = await this.#deps.tickets.create(asked, { ...text, ...more })
    return { id, orgId: organization.id }
  }

  async comment({ ctx }: TestUser, ticket: TestTicket, internal: boolean): Promise<void> {
    await this.#deps.tickets.comments.add({ ...ctx, now: this.#clock.now() }, ticket.id, { body: 'A word.', internal })
  }

  #id(): string {
    return newId(this.#clock.now())
  }

  #context(tenantId: string, role: string, orgId: string | null = null): Context {
    const permissions = new Set(builtInRoles[role as BuiltInRole]?.permissions ?? [])
    const actor = { userId: null, permissions }
    const asked = { requestId: 'test-request', address: '127.0.0.1', now: this.#clock.now() }
    return { tenantId, orgId, ticketScope: 'organization', actor, ...asked }
  }
}
