import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Problem } from '@atum-desk/contract/problem'
import { type ExplainedAction, type Explanation, explainedActions } from '@atum-desk/contract/roles'
import { type Ticket, ticketActions, ticketStatuses } from '@atum-desk/contract/tickets'
import { type TestApp, testApp } from '../src/testing/app.ts'
import type { TestUser } from '../src/testing/factories.ts'
import { form, formHeaders } from './matrix/cases/tickets.ts'
import { type Desk, openDesk, roles, ticketIn } from './workflow/desk.ts'

let t: TestApp
let desk: Desk
let neighbour: TestUser
before(async () => {
  t = await testApp()
  desk = await openDesk(t)
  const { tenantId } = desk.callers.admin.ctx
  neighbour = await t.make.user(tenantId, 'customer', { orgId: await t.make.organization(tenantId) })
})
after(() => t.close())

async function explained(by: TestUser, userId: string, action: ExplainedAction, ticketId: string) {
  const query = `userId=${userId}&action=${action}&ticketId=${ticketId}`
  const answer = await t.as(by).get(`/api/roles/explain?${query}`)
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json<Explanation>()
}

const workflowActions = explainedActions.filter((action) => (ticketActions as readonly string[]).includes(action))

for (const status of ticketStatuses) {
  test(`PRM-4 of a ticket that is ${status}, what is explained is what is offered, role by role`, async () => {
    const id = await ticketIn(desk, status)
    const asked = { ...desk.callers.admin.ctx, now: t.clock.now() } // past HTTP, as there are some 700 questions
    for (const role of roles) {
      const user = desk.callers[role]
      const { allowedActions } = (await t.as(user).get(`/api/tickets/${id}`)).json<Ticket>()
      const allowed: string[] = []
      for (const action of workflowActions) {
        const query = { userId: user.id, action, ticketId: id }
        const { allowed: may, because } = await t.deps.explanations.explain(asked, query)
        if (may) allowed.push(action)
        const said = because.map(({ rule, holds, detail }) => `${rule} ${holds}: ${detail}`).join('\n')
        assert.equal(
          may,
          because.every(({ holds }) => holds),
          said,
        )
      }
      assert.deepEqual(allowed, allowedActions, role)
    }
  })
}

/** Each of them for real, where it can be done without a further condition. */
const doors = {
  read: (user, id) => t.as(user).get(`/api/tickets/${id}`),
  comment: (user, id) => t.as(user).post(`/api/tickets/${id}/comments`, { body: 'A word.' }),
  note: (user, id) => t.as(user).post(`/api/internal/tickets/${id}/comments`, { body: 'A note.' }),
  upload: (user, id) =>
    t.as(user).ask('POST', `/api/tickets/${id}/attachments`, { payload: form, headers: formHeaders }),
  edit: async (user, id) => {
    const { version } = (await t.as(desk.callers.admin).get(`/api/tickets/${id}`)).json<Ticket>()
    return t.as(user).patch(`/api/tickets/${id}`, { version, title: `Another title ${version}` })
  },
  watch: (user, id) => t.as(user).ask('POST', `/api/tickets/${id}/watch`),
  cc: (user, id) => t.as(user).ask('PUT', `/api/tickets/${id}/cc`, { payload: { userIds: [] } }),
} as const satisfies Record<
  string,
  (user: TestUser, id: string) => Promise<Awaited<ReturnType<ReturnType<TestApp['as']>['get']>>>
>

for (const status of ['NEW', 'WAITING_CUSTOMER', 'RESOLVED', 'CLOSED'] as const) {
  test(`PRM-4 of a ticket that is ${status}, what is explained is what the API does, own and foreign`, async () => {
    for (const user of [...Object.values(desk.callers), neighbour]) {
      const id = await ticketIn(desk, status)
      for (const [action, ask] of Object.entries(doors)) {
        const { allowed, because } = await explained(desk.callers.admin, user.id, action as ExplainedAction, id)
        const answer = await ask(user, id)
        const said = `${user.name} ${action}: ${answer.statusCode} ${JSON.stringify(because)}`
        assert.equal(answer.statusCode < 300, allowed, said)
        if (user === neighbour)
          assert.deepEqual(
            because.map(({ rule }) => rule),
            ['active', 'visible'],
          )
      }
    }
  })
}

test('PRM-4 a permission is explained by account, side and role', async () => {
  const { admin, customer, agent } = desk.callers
  const ask = async (user: TestUser, permission: string) =>
    (await t.as(admin).get(`/api/roles/explain?userId=${user.id}&permission=${permission}`)).json<Explanation>()
  const rulesOf = ({ because }: Explanation) => because.map(({ rule, holds }) => [rule, holds])
  const held = await ask(agent, 'ticket.work')
  assert.deepEqual([held.allowed, held.user.role, held.ticket], [true, 'agent', null])
  assert.deepEqual(rulesOf(held), [
    ['active', true],
    ['audience', true],
    ['permission', true],
  ])
  const never = await ask(customer, 'ticket.accept')
  assert.equal(never.allowed, false)
  assert.deepEqual(rulesOf(never), [
    ['active', true],
    ['audience', false],
    ['permission', false],
  ])
  const gone = await t.make.user(admin.ctx.tenantId, 'agent', { active: false })
  assert.deepEqual(rulesOf(await ask(gone, 'ticket.work'))[0], ['active', false])
})

test('PRM-4 everybody asks about himself; about others, who manages roles', async () => {
  const { agent, manager, customer } = desk.callers
  const own = await t.as(customer).get('/api/roles/explain?permission=ticket.note')
  assert.deepEqual([own.statusCode, own.json<Explanation>().user.id], [200, customer.id])
  const id = await ticketIn(desk, 'NEW')
  assert.equal((await explained(customer, customer.id, 'cancel', id)).allowed, true)
  for (const by of [agent, manager, customer]) {
    const answer = await t.as(by).get(`/api/roles/explain?userId=${neighbour.id}&permission=ticket.read`)
    assert.equal(answer.statusCode, 403)
  }
  const hidden = await t.as(neighbour).get(`/api/roles/explain?action=cancel&ticketId=${id}`)
  assert.deepEqual([hidden.statusCode, hidden.json<Problem>().code], [404, 'not-found'])
})

test('PRM-4 what is asked is one of the two, and whole', async () => {
  const id = await ticketIn(desk, 'NEW')
  for (const [query, path] of [
    ['', '/permission'],
    ['action=accept', '/ticketId'],
    [`permission=ticket.read&ticketId=${id}`, '/ticketId'],
    [`permission=ticket.read&action=accept&ticketId=${id}`, '/permission'],
    ['permission=ticket.fly', '/permission'],
    [`action=customer_reply&ticketId=${id}`, '/action'],
  ]) {
    const answer = await t.as(desk.callers.admin).get(`/api/roles/explain?${query}`)
    assert.equal(answer.statusCode, 400, query)
    assert.equal(answer.json<Problem>().errors?.[0]?.path, path, query)
  }
})
