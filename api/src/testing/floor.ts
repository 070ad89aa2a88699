import type { TeamStrategy } from '@atum-desk/contract/assignment'
import type { Team } from '@atum-desk/contract/catalog'
import type { CreateTicketBody } from '@atum-desk/contract/ticket-bodies'
import type { Ticket, TicketPriority } from '@atum-desk/contract/tickets'
import type { TestApp } from './app.ts'
import type { TestUser } from './factories.ts'

type TeamTerms = { strategy?: TeamStrategy; capacity?: number | null; name?: string }

/** A helpdesk with an administrator and as many agents as asked for, who work at one counter. */
export async function openFloor(t: TestApp, agentCount = 2) {
  const desk = await t.make.helpdesk()
  const admin = await t.make.user(desk.tenantId, 'admin')
  const agents: TestUser[] = []
  for (let i = 0; i < agentCount; i++) agents.push(await t.make.user(desk.tenantId, 'agent'))
  let teams = 0

  const ask = async (user: TestUser, method: 'POST' | 'PUT' | 'PATCH', url: string, payload: object) => {
    const answer = await t.as(user).ask(method, `/api${url}`, { payload })
    if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.body}`)
    return answer
  }

  const floor = {
    ...desk,
    admin,
    agents,
    ask,
    /** A team of these people, by the front door. */
    async team(members: readonly TestUser[], terms: TeamTerms = {}): Promise<Team> {
      teams += 1
      const body = { name: `Team ${teams}`, memberIds: members.map(({ id }) => id), ...terms }
      return (await ask(admin, 'POST', '/teams', body)).json<Team>()
    },
    changeTeam: async (id: string, more: object) => {
      const { version } = (await t.as(admin).get(`/api/teams/${id}`)).json<Team>()
      return (await ask(admin, 'PATCH', `/teams/${id}`, { version, ...more })).json<Team>()
    },
    /** Accepted, and nobody's yet. */
    async accepted(priority: TicketPriority = 'P3', more: Partial<CreateTicketBody> = {}): Promise<string> {
      const { id } = await t.make.ticket(desk.customer, more)
      await ask(desk.manager, 'POST', `/internal/tickets/${id}/accept`, { priority })
      return id
    },
    assign: async (id: string, to: { assigneeId?: string; teamId?: string }, by = desk.manager) =>
      (await ask(by, 'POST', `/internal/tickets/${id}/assign`, to)).json<Ticket>(),
    ticket: async (id: string, user = desk.manager) => (await t.as(user).get(`/api/tickets/${id}`)).json<Ticket>(),
    duty: (user: TestUser, onDuty: boolean) => ask(user, 'PUT', '/me/duty', { onDuty }),
    resolve: (user: TestUser, id: string) =>
      ask(user, 'POST', `/internal/tickets/${id}/status`, { to: 'RESOLVED', resolution: 'Done.', rootCause: 'Wear.' }),
  }
  return floor
}
export type Floor = Awaited<ReturnType<typeof openFloor>>
