import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { formOf } from '../../testing/forms.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

async function find(user: TestUser, q: string, more = ''): Promise<string[]> {
  const answer = await t.as(user).get(`/api/tickets?sort=number&q=${encodeURIComponent(q)}${more}`)
  assert.equal(answer.statusCode, 200, `${q}: ${answer.body}`)
  return answer.json<Page<TicketSummary>>().items.map(({ title }) => title)
}

/** One, two, three: at work, waiting and new; of two organizations. */
async function desk() {
  const made = await t.make.helpdesk()
  const { tenantId, orgId, customer, agent, manager } = made
  const admin = await t.make.user(tenantId, 'admin')
  const neighbour = await t.make.user(tenantId, 'customer', { orgId: await t.make.organization(tenantId) })
  const rename = (path: string, name: string) => t.as(admin).patch(path, { version: 1, name })
  await rename(`/api/orgs/${orgId}`, 'Nile Logistics')
  await rename(`/api/orgs/${neighbour.ctx.orgId}`, 'Cedar')
  await rename(`/api/users/${customer.id}`, 'Nour Haddad')
  await rename(`/api/users/${agent.id}`, 'Lina Weber')
  const teamId = await t.make.team(tenantId, [agent.id])
  await rename(`/api/teams/${teamId}`, 'Network')
  const one = await t.make.ticket(customer, { title: 'One', priority: 'P1', category: 'Access' })
  const two = await t.make.ticket(customer, { title: 'Two', priority: 'P2' })
  await t.make.ticket(neighbour, { title: 'Three' })
  const post = (id: string, action: string, body: object) =>
    t.as(manager).post(`/api/internal/tickets/${id}/${action}`, body)
  for (const { id } of [one, two]) await post(id, 'accept', {})
  await post(one.id, 'assign', { assigneeId: agent.id, teamId })
  await post(two.id, 'assign', { assigneeId: manager.id })
  await post(two.id, 'status', { to: 'WAITING_CUSTOMER' })
  const { version } = (await t.as(manager).get(`/api/tickets/${one.id}`)).json<TicketSummary>()
  await t.as(manager).patch(`/api/tickets/${one.id}`, { version, tags: ['vpn', 'needs-parts'] })
  await t.as(customer).ask('POST', `/api/tickets/${two.id}/attachments`, {
    ...formOf({ fileName: 'log.txt', type: 'text/plain', content: 'A line.' }),
  })
  return { ...made, admin, neighbour, one, two }
}

test('SRC-4 each operator narrows by what it says', async () => {
  const { agent } = await desk()
  const cases: ReadonlyArray<readonly [string, string[]]> = [
    ['status:waiting', ['Two']],
    ['status:open', ['One', 'Two', 'Three']],
    ['status:new,assigned', ['One', 'Three']],
    ['-status:new', ['One', 'Two']],
    ['priority:high priority:P1', ['One', 'Two']],
    ['org:nile', ['One', 'Two']],
    ['org:"Nile Logistics"', ['One', 'Two']],
    ['-org:"Nile Logistics"', ['Three']],
    ['org:nobody', []],
    ['requester:haddad', ['One', 'Two']],
    ['requester:"Nour Haddad" -priority:P1', ['Two']],
    ['assignee:me', ['One']],
    ['assignee:none', ['Three']],
    ['assignee:me,none', ['One', 'Three']],
    ['assignee:"lina weber"', ['One']],
    ['-assignee:me', ['Two', 'Three']],
    ['team:network', ['One']],
    ['team:mine', ['One']],
    ['team:none', ['Two', 'Three']],
    ['category:access', ['One']],
    ['category:none', ['Two', 'Three']],
    ['-category:access', ['Two', 'Three']],
    ['service:none', ['One', 'Two', 'Three']],
    ['tag:VPN', ['One']],
    ['tag:"needs parts"', ['One']],
    ['-tag:vpn', ['Two', 'Three']],
    ['tag:vpn,other -tag:needs-parts', []],
    ['sla:running', ['One']],
    ['sla:paused', ['Two']],
    ['-sla:running', ['Two', 'Three']],
    ['sla:breached', []],
    ['has:attachment', ['Two']],
    ['-has:attachment -has:comment', ['One', 'Three']],
    ['is:open is:assigned', ['One', 'Two', 'Three']],
    ['is:unassigned', ['Three']],
    ['is:final', []],
    ['-is:escalated', ['One', 'Two', 'Three']],
    ['status:waiting two', ['Two']],
    ['status:waiting "one"', []],
    ['-status:waiting -two -three', ['One']],
  ]
  for (const [q, titles] of cases) assert.deepEqual(await find(agent, q), titles, q)
})

test('SRC-4 operators, words and the other parameters narrow together', async () => {
  const { agent, customer, one } = await desk()
  assert.deepEqual(await find(agent, 'org:nile', '&status=WAITING_CUSTOMER'), ['Two'])
  assert.deepEqual(await find(agent, 'nile', `&assigneeId=${agent.id}&priority=P1`), ['One'])
  assert.deepEqual(await find(agent, 'nile', '&breached=true'), [])
  assert.deepEqual(await find(customer, 'org:cedar'), [])
  assert.deepEqual(await find(customer, 'assignee:weber'), ['One'])
  assert.deepEqual(await find(customer, 'is:escalated'), [])
  t.clock.advance({ hours: 500 })
  const late = await find(agent, 'sla:breached')
  assert.ok(late.includes('One') && !late.includes('Two') && !late.includes('Three'))
  assert.equal(one.id.length, 36)
})

test('SRC-4 a day begins where the one who asks is', async () => {
  const { tenantId, customer } = await t.make.helpdesk()
  const [here, there] = [await t.make.user(tenantId, 'agent'), await t.make.user(tenantId, 'agent')]
  const admin = await t.make.user(tenantId, 'admin')
  await t.as(admin).patch(`/api/users/${there.id}`, { version: 1, timeZone: 'Asia/Kathmandu' })
  const midnight = t.clock.now().toZonedDateTimeISO('UTC').startOfDay().add({ days: 1 })
  t.clock.advance(midnight.toInstant().subtract({ hours: 1 }).since(t.clock.now()))
  await t.make.ticket(customer, { title: 'An hour to midnight' })
  const day = (days: number) => midnight.add({ days }).toPlainDate().toString()
  const found = ['An hour to midnight']
  for (const [who, q, titles] of [
    [here, `created:${day(-1)}`, found],
    [there, `created:${day(-1)}`, []],
    [there, `created:${day(0)}`, found],
    [here, `created:>${day(-1)}`, []],
    [there, `created:>${day(-1)}`, found],
    [here, `created:<=${day(-1)}`, found],
    [here, `created:${day(-1)}..${day(0)}`, found],
    [here, `-created:${day(-1)}`, []],
    [here, 'created:today', found],
    [there, 'created:today', found],
    [here, 'created:yesterday', []],
    [here, 'created:7d updated:2d', found],
    [here, `created:>${day(-3)} created:<${day(-2)}`, []],
  ] as const) {
    assert.deepEqual(await find(who, q), titles, q)
  }
})

test('SRC-4 what an operator does not know is a problem of q, which says what is possible', async () => {
  const { agent } = await t.make.helpdesk()
  for (const q of ['status:lost', 'colour:red', 'created:soon', 'sla:late', 'has:soul', 'is:it', 'priority:P9']) {
    const answer = await t.as(agent).get(`/api/tickets?q=${encodeURIComponent(`printer ${q}`)}`)
    const { code, errors } = answer.json<Problem>()
    assert.equal(answer.statusCode, 400, q)
    assert.equal(code, 'validation-failed')
    assert.equal(errors?.[0]?.path, '/q')
    assert.match(errors?.[0]?.message ?? '', /^at character 9: .*possible are/, q)
  }
})
