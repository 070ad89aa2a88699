import assert from 'node:assert/strict'
import type { SlaEscalation } from '@atum-desk/contract/sla-escalations'
import type { SlaPolicy, SlaPolicyInput, SlaTarget } from '@atum-desk/contract/sla-policies'
import type { UpdateTicketBody } from '@atum-desk/contract/ticket-bodies'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { TestApp } from '../../../testing/app.ts'
import type { TestUser } from '../../../testing/factories.ts'

/** Minutes for P1 to P4; more as `next`. */
export function targets(first: number, resolution: number, more: Partial<SlaTarget> = {}) {
  const target = { firstResponseMinutes: first, resolutionMinutes: resolution, ...more }
  return { P1: target, P2: target, P3: target, P4: target }
}

type More = Partial<Omit<SlaPolicyInput, 'escalations'>> & { escalations?: readonly SlaEscalation[] }

/** An administrator of a helpdesk, and the policies as he writes them; the calendar of the first one serves all. */
export async function rules(t: TestApp, tenantId: string) {
  const admin = await t.make.user(tenantId, 'admin')
  const desk = t.as(admin)
  const inUse = async () => (await desk.get('/api/sla')).json<{ items: SlaPolicy[] }>().items
  const [standard] = await inUse()
  assert.ok(standard)
  const { calendarId } = standard
  const ask = (more: More) => desk.post('/api/sla', { calendarId, targets: targets(60, 480), ...more })
  return {
    admin,
    standard,
    calendarId,
    inUse,
    ask,
    async add(name: string, more: More = {}): Promise<SlaPolicy> {
      const answer = await ask({ name, ...more })
      assert.equal(answer.statusCode, 201, answer.body)
      return answer.json()
    },
    async service(): Promise<string> {
      const name = `A service ${(await desk.get('/api/services')).json().items.length}`
      return (await desk.post('/api/services', { name })).json().id
    },
    remove: (id: string) => desk.ask('DELETE', `/api/sla/${id}`),
  }
}

/** Changes a ticket as it is now. */
export async function edit(t: TestApp, by: TestUser, id: string, changes: Omit<UpdateTicketBody, 'version'>) {
  const { version } = (await t.as(by).get(`/api/tickets/${id}`)).json<Ticket>()
  const answer = await t.as(by).patch(`/api/tickets/${id}`, { version, ...changes })
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json<Ticket>()
}
