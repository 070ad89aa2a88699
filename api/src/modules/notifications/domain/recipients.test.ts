import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Concerned, mayKnow, type News, type NewsName, type Person, recipientsOf } from './recipients.ts'
import { ruleEventOf, rulesFor } from './rules.ts'

const customer = (id: string, more: Partial<Person> = {}): Person & { name: string } => {
  const nobody = { inTeam: false, role: 'any', reads: true, atGate: false, watching: false, copied: false }
  return { id, name: id, orgId: 'nile', seesOrganization: true, ...nobody, ...more }
}
const staff = (id: string, more: Partial<Person> = {}) => customer(id, { orgId: null, ...more })

const people = [
  customer('requester'),
  customer('colleague'),
  customer('neighbour', { orgId: 'meridian' }),
  staff('agent', { inTeam: true }),
  staff('teammate', { inTeam: true }),
  staff('bystander'),
  staff('manager', { atGate: true }),
]

const ticket = {
  orgId: 'nile',
  requesterId: 'requester',
  createdById: 'requester',
  assigneeId: null,
  teamId: null,
  escalatedRole: null,
}

/** Those whom the table, as it begins, tells. */
function toldOf<P extends Person>(news: News, concerned: Concerned, among: readonly P[]): P[] {
  const event = ruleEventOf(news)
  const rules = event === null ? [] : rulesFor(event, [])
  return recipientsOf(news, concerned, among, rules).map(({ person }) => person)
}

function told(name: NewsName, concerned: Partial<Concerned> = {}, news: Partial<News> = {}): string {
  const happened = { name, internal: false, actorId: null, ...news }
  return toldOf(happened, { ...ticket, ...concerned }, people)
    .map(({ id }) => id)
    .join(' ')
}

test('NTF-3 who is told while nobody works on the ticket yet', () => {
  assert.equal(told('ticket.created'), 'requester manager')
  assert.equal(told('ticket.accepted'), 'requester')
  assert.equal(told('ticket.rejected'), 'requester')
  assert.equal(told('ticket.cancelled'), 'requester manager')
  assert.equal(told('comment.added'), 'requester manager')
})

test('NTF-3 a team is told until somebody of it has taken the ticket', () => {
  assert.equal(told('ticket.assigned', { teamId: 'team' }), 'requester agent teammate')
  assert.equal(told('comment.added', { teamId: 'team', assigneeId: 'agent' }), 'requester agent')
})

test('TKT-14 the role that a ticket is escalated to is told until somebody of it has taken the ticket', () => {
  const leader = staff('leader', { role: 'lead' })
  const customerOfThatName = customer('misnamed', { role: 'lead' })
  const toldTo = (name: NewsName, more: Partial<Concerned>) =>
    toldOf({ name, internal: true, actorId: null }, { ...ticket, teamId: 'team', escalatedRole: 'lead', ...more }, [
      ...people,
      leader,
      customerOfThatName,
    ]).map(({ id }) => id)
  assert.deepEqual(toldTo('ticket.escalated', {}), ['leader'])
  assert.deepEqual(toldTo('comment.added', { assigneeId: 'agent' }), ['agent'])
  assert.deepEqual(toldTo('ticket.deescalated', { assigneeId: 'agent', escalatedRole: null }), ['agent'])
})

test('NTF-3 every change of status is told to the requester and to who has the ticket in hand', () => {
  const moves = ['assigned', 'started', 'info_requested', 'resumed', 'resolved', 'reopened', 'closed', 'cancelled']
  for (const move of moves) {
    assert.equal(told(`ticket.${move}` as NewsName, { assigneeId: 'agent' }), 'requester agent', move)
  }
})

test('NTF-3 a customer’s reply is told once, as the comment that it is', () => {
  assert.equal(told('ticket.customer_replied', { assigneeId: 'agent' }), '')
  assert.equal(told('comment.added', { assigneeId: 'agent' }, { actorId: 'requester' }), 'agent')
})

test('NTF-3 the actor is not told of his own action', () => {
  assert.equal(told('ticket.created', {}, { actorId: 'requester' }), 'manager')
  assert.equal(told('ticket.created', {}, { actorId: 'manager' }), 'requester')
  assert.equal(told('ticket.assigned', { assigneeId: 'agent' }, { actorId: 'agent' }), 'requester')
})

test('NTF-3 nobody is told twice of one event', () => {
  const both = { requesterId: 'agent', assigneeId: 'agent' }
  assert.equal(told('ticket.resolved', both), 'agent')
  assert.equal(told('sla.breached', {}, { internal: true }), 'manager')
})

test('NTF-3 what is internal is told to no customer', () => {
  const internal = { internal: true }
  assert.equal(told('comment.added', { assigneeId: 'agent' }, internal), 'agent')
  assert.equal(told('sla.warned', { teamId: 'team' }, internal), 'agent teammate')
  assert.equal(told('sla.breached', { assigneeId: 'agent' }, internal), 'agent manager')
  assert.equal(told('ticket.accepted', {}, internal), '')
})

test('ISO-5 a customer who sees only his own tickets may know of those alone', () => {
  const modest = customer('modest', { seesOrganization: false })
  const knows = (person: Person, more: Partial<Concerned> = {}, internal = false) =>
    mayKnow(person, { internal }, { ...ticket, ...more })
  assert.ok(!knows(modest))
  assert.ok(knows(modest, { createdById: 'modest' }))
  assert.ok(knows(modest, { requesterId: 'modest' }))
  assert.ok(!knows(modest, { requesterId: 'modest' }, true))
  assert.ok(knows({ ...modest, copied: true }))
  assert.ok(knows(customer('colleague')))
})

test('NTF-3 a customer is none of those who work on a ticket, whatever it says of him', () => {
  const odd = customer('odd', { inTeam: true, role: 'lead', atGate: true, watching: true })
  const worked = { ...ticket, assigneeId: 'odd' }
  for (const name of ['ticket.started', 'sla.breached', 'comment.added'] as const) {
    assert.deepEqual(toldOf({ name, internal: false, actorId: null, mentioned: ['odd'] }, worked, [odd]), [], name)
  }
})

test('PRM-1 who may read no ticket is told of none', () => {
  const unread = [customer('requester', { reads: false }), staff('agent', { reads: false, watching: true })]
  const news = { name: 'comment.added', internal: false, actorId: null } as const
  assert.deepEqual(toldOf(news, { ...ticket, assigneeId: 'agent' }, unread), [])
})

test('NTF-11 whom a note calls is told of it, once, and that he was called', () => {
  const called = (news: Partial<News>) =>
    recipientsOf(
      {
        name: 'comment.added',
        internal: true,
        actorId: 'manager',
        mentioned: ['bystander', 'agent', 'manager', 'requester'],
        ...news,
      },
      { ...ticket, assigneeId: 'agent' },
      people,
      rulesFor('note.added', []),
    ).map(({ person, mentioned }) => `${person.id} ${mentioned}`)
  assert.deepEqual(called({}), ['agent true', 'bystander true'])
  assert.deepEqual(called({ mentioned: [] }), ['agent false'])
})

test('ISO-3 nobody of another organization is told, whatever the ticket says of him', () => {
  assert.equal(told('ticket.created', { requesterId: 'neighbour' }), 'manager')
})

test('TKT-18 a watcher is told what the requester and the workers are told, notes too, once, and not of himself', () => {
  const watcher = staff('watcher', { watching: true })
  const toldTo = (name: NewsName, news: Partial<News> = {}) =>
    toldOf({ name, internal: false, actorId: null, ...news }, { ...ticket, assigneeId: 'agent' }, [
      ...people,
      watcher,
    ]).filter(({ id }) => id === 'watcher').length
  for (const name of ['ticket.accepted', 'ticket.assigned', 'comment.added', 'sla.warned', 'sla.breached'] as const) {
    assert.equal(toldTo(name), 1, name)
  }
  assert.equal(toldTo('comment.added', { internal: true }), 1)
  assert.equal(toldTo('comment.added', { actorId: 'watcher' }), 0)
  assert.equal(toldTo('ticket.updated'), 0)
})

test('TKT-18 who is on the CC is told what the requester is told, and nothing internal', () => {
  const copied = customer('copied', { copied: true, seesOrganization: false })
  const toldTo = (name: NewsName, internal = false) =>
    toldOf({ name, internal, actorId: null }, ticket, [...people, copied]).some(({ id }) => id === 'copied')
  for (const name of ['ticket.created', 'ticket.accepted', 'ticket.resolved', 'comment.added'] as const) {
    assert.ok(toldTo(name), name)
    assert.ok(!toldTo(name, true), name)
  }
  for (const name of ['sla.warned', 'sla.breached', 'ticket.updated'] as const) assert.ok(!toldTo(name), name)
})

test('ISO-3 somebody of another organization is told nothing, though he stands on the CC', () => {
  const foreign = customer('foreign', { orgId: 'meridian', copied: true })
  assert.deepEqual(toldOf({ name: 'comment.added', internal: false, actorId: null }, ticket, [foreign]), [])
})
