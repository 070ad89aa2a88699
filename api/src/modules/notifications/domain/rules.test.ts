import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type NotificationEvent,
  notificationAudiences,
  notificationEvents,
} from '@atum-desk/contract/notification-rules'
import fc from 'fast-check'
import { audiences, type Concerned, type News, type NewsName, type Person, recipientsOf } from './recipients.ts'
import { audiencesOf, changedCells, isForStaffOnly, type Override, ruleEventOf, rulesFor } from './rules.ts'
import { chosen, noWishes } from './timing.ts'

test('NTF-7 the table begins so', () => {
  const begins = Object.fromEntries(
    notificationEvents.map((event) => [
      event,
      rulesFor(event, [])
        .map(({ audience }) => audience)
        .join(' '),
    ]),
  )
  const followed = 'requester workers watchers'
  assert.deepEqual(begins, {
    'ticket.created': 'requester watchers managers',
    'ticket.accepted': 'requester watchers',
    'ticket.rejected': 'requester watchers',
    'ticket.cancelled': followed,
    'ticket.assigned': followed,
    'ticket.started': followed,
    'ticket.info_requested': followed,
    'ticket.resumed': followed,
    'ticket.resolved': followed,
    'ticket.reopened': followed,
    'ticket.closed': followed,
    'ticket.merged': followed,
    'ticket.absorbed': 'workers watchers',
    'ticket.unmerged': followed,
    'ticket.released': 'workers watchers',
    'ticket.escalated': 'workers watchers',
    'ticket.deescalated': 'workers watchers',
    'sla.warned': 'workers watchers',
    'sla.breached': 'workers watchers managers',
    'sla.escalated': 'named',
    'comment.added': followed,
    'note.added': 'workers watchers mentioned',
  } satisfies Record<NotificationEvent, string>)
})

test('NTF-7 every event that anybody is told of has a line, and no other', () => {
  const told = Object.entries(audiences).filter(([, who]) => who.length > 0)
  assert.deepEqual([...told.map(([name]) => name), 'note.added'].sort(), [...notificationEvents].sort())
  assert.equal(ruleEventOf({ name: 'ticket.updated', internal: false }), null)
  assert.equal(ruleEventOf({ name: 'comment.added', internal: true }), 'note.added')
})

test('NTF-7 no line for the requester where no customer is ever told', () => {
  for (const event of notificationEvents) {
    assert.equal(audiencesOf(event).includes('requester'), !isForStaffOnly(event), event)
  }
  for (const event of ['note.added', 'ticket.escalated', 'sla.breached'] as const) assert.ok(isForStaffOnly(event))
})

test('NTF-7 a helpdesk’s own cells go before the defaults; a stored one that is no part of the table counts nothing', () => {
  const own: Override[] = [
    { event: 'ticket.created', audience: 'requester', channel: 'email', told: false },
    { event: 'ticket.created', audience: 'workers', channel: 'in_app', told: true },
    { event: 'ticket.created', audience: 'managers', channel: 'in_app', told: false },
    { event: 'ticket.created', audience: 'managers', channel: 'email', told: false },
    { event: 'ticket.created', audience: 'mentioned', channel: 'email', told: true },
    { event: 'note.added', audience: 'requester', channel: 'email', told: true },
  ]
  assert.deepEqual(rulesFor('ticket.created', own), [
    { audience: 'requester', inApp: true, email: false },
    { audience: 'workers', inApp: true, email: false },
    { audience: 'watchers', inApp: true, email: true },
  ])
  assert.ok(!rulesFor('note.added', own).some(({ audience }) => audience === 'requester'))
})

test('NTF-7 what is changed, cell by cell', () => {
  const before: Override[] = [{ event: 'ticket.closed', audience: 'workers', channel: 'email', told: false }]
  const closed = { event: 'ticket.closed', audience: 'workers' } as const
  assert.deepEqual(changedCells(before, [{ ...closed, email: false, inApp: null }]), [])
  assert.deepEqual(
    changedCells(before, [
      { ...closed, email: true },
      { ...closed, email: null },
    ]),
    [{ ...closed, channel: 'email', was: false, told: null }],
  )
})

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const orgs = fc.constantFrom('nile', 'meridian')
const person = (id: string): fc.Arbitrary<Person> =>
  fc.record({
    id: fc.constant(id),
    orgId: fc.option(orgs),
    seesOrganization: fc.boolean(),
    inTeam: fc.boolean(),
    role: fc.constantFrom('agent', 'lead'),
    reads: fc.boolean(),
    atGate: fc.boolean(),
    watching: fc.boolean(),
    copied: fc.boolean(),
  })
const oneOf = fc.constantFrom(...ids)
const someone = fc.option(oneOf)
const news = fc.record({
  name: fc.constantFrom(...(Object.keys(audiences) as NewsName[])),
  internal: fc.boolean(),
  actorId: someone,
  mentioned: fc.subarray(ids),
  named: fc.option(fc.record({ userIds: fc.subarray(ids), roles: fc.subarray(['agent', 'lead']) }), { nil: undefined }),
})
const ticket: fc.Arbitrary<Concerned> = fc.record({
  orgId: orgs,
  requesterId: oneOf,
  createdById: oneOf,
  assigneeId: someone,
  teamId: fc.option(fc.constant('team')),
  escalatedRole: fc.option(fc.constantFrom('agent', 'lead')),
})
const override: fc.Arbitrary<Override> = fc.record({
  event: fc.constantFrom(...notificationEvents),
  audience: fc.constantFrom(...notificationAudiences),
  channel: fc.constantFrom('in_app', 'email'),
  told: fc.boolean(),
})
const choice = fc.option(fc.boolean())
const wishes = fc
  .dictionary(fc.constantFrom(...notificationEvents), fc.record({ inApp: choice, email: choice }))
  .map((events) => ({ ...noWishes, events }))

test('NTF-3 whatever table, preferences and people: nobody twice, never the actor, no customer what is internal or another’s', () => {
  const everybody = fc.tuple(...ids.map(person))
  fc.assert(
    fc.property(news, ticket, everybody, fc.array(override), wishes, (happened, concerned, people, own, wish) => {
      const event = ruleEventOf(happened)
      const told = recipientsOf(happened satisfies News, concerned, people, event === null ? [] : rulesFor(event, own))
      assert.equal(new Set(told.map(({ person: { id } }) => id)).size, told.length)
      for (const { person: one, channels } of told) {
        assert.ok(event !== null)
        assert.ok(channels.inApp || channels.email)
        assert.notEqual(one.id, happened.actorId)
        assert.ok(one.reads)
        // Whatever he prefers: how he is told, not of what.
        const his = chosen(channels, wish, event)
        assert.deepEqual(Object.keys(his), ['inApp', 'email'])
        if (one.orgId === null) continue
        assert.ok(!happened.internal, 'internal')
        assert.ok(!isForStaffOnly(event), 'of what no customer is told')
        assert.equal(one.orgId, concerned.orgId)
        const own = [concerned.requesterId, concerned.createdById].includes(one.id)
        assert.ok(one.seesOrganization || one.copied || own, 'another’s')
      }
    }),
    { numRuns: 5_000 },
  )
})
