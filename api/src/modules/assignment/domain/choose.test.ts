import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type AutomaticStrategy, type Candidate, choose } from './choose.ts'

const person = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  openCount: 0,
  capacity: null,
  skills: [],
  turn: 0,
  ...more,
})
const chosen = (strategy: AutomaticStrategy, candidates: Candidate[], tags: string[] = []) =>
  choose(strategy, candidates, tags)?.id ?? null

test('ASG-2 in turn: who was given something the longest ago, however much he has', () => {
  const team = [person('a', { turn: 3 }), person('b', { turn: 1, openCount: 9 }), person('c', { turn: 2 })]
  assert.equal(chosen('round_robin', team), 'b')
})

test('ASG-2 the fewest open tickets; of equals, whose turn it is', () => {
  const team = [person('a', { openCount: 2 }), person('b', { openCount: 1, turn: 5 }), person('c', { openCount: 1 })]
  assert.equal(chosen('least_open', team), 'c')
})

test('ASG-3 all of the tags, else the most of them, then the fewest open tickets', () => {
  const team = [
    person('novice'),
    person('half', { skills: ['vpn'], openCount: 1 }),
    person('busy', { skills: ['vpn', 'mail', 'printing'], openCount: 7 }),
    person('able', { skills: ['mail', 'vpn'], openCount: 4 }),
  ]
  assert.equal(chosen('skills', team, ['vpn', 'mail']), 'able')
  assert.equal(chosen('skills', team, ['vpn']), 'half')
  assert.equal(chosen('skills', team, ['vpn', 'printing', 'sap']), 'busy')
  assert.equal(chosen('skills', team, ['sap']), 'novice')
  assert.equal(chosen('skills', team), 'novice')
})

test('ASG-3 a skill is the tag of the same word, however it is written', () => {
  const team = [person('a'), person('b', { skills: ['VPN', 'cafe\u0301'], openCount: 3 })]
  assert.equal(chosen('skills', team, ['vpn']), 'b')
  assert.equal(chosen('skills', team, ['café']), 'b')
})

test('ASG-4 whoever is at his capacity is passed over, and nobody is nobody', () => {
  const full = person('full', { openCount: 2, capacity: 2 })
  for (const strategy of ['round_robin', 'least_open', 'skills'] as const) {
    assert.equal(chosen(strategy, [full, person('free', { openCount: 5, turn: 9 })]), 'free')
    assert.equal(chosen(strategy, [full]), null)
    assert.equal(chosen(strategy, [person('never', { capacity: 0 })]), null)
    assert.equal(chosen(strategy, []), null)
  }
})

const candidates = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    openCount: fc.nat(5),
    capacity: fc.option(fc.nat(5)),
    skills: fc.subarray(['vpn', 'mail', 'sap']),
    turn: fc.nat(9),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
)
const strategies = fc.constantFrom<AutomaticStrategy>('round_robin', 'least_open', 'skills')

test('ASG-4 whoever is chosen is free, and somebody is whenever anybody is free', () => {
  fc.assert(
    fc.property(strategies, candidates, fc.subarray(['vpn', 'mail', 'sap']), (strategy, team, tags) => {
      const one = choose(strategy, team, tags)
      const free = team.filter(({ openCount, capacity }) => capacity === null || openCount < capacity)
      if (one === null) assert.deepEqual(free, [])
      else assert.ok(free.some(({ id }) => id === one.id))
    }),
  )
})

test('ASG-2 in turn, N tickets over k people differ by at most one, whatever went before', () => {
  fc.assert(
    fc.property(candidates, fc.nat(40), (start, n) => {
      let team = start.map((one) => ({ ...one, capacity: null }))
      const given = new Map(team.map(({ id }) => [id, 0]))
      for (let ticket = 0; ticket < n; ticket++) {
        const one = choose('round_robin', team, [])
        if (one === null) break
        given.set(one.id, (given.get(one.id) ?? 0) + 1)
        const turn = 1 + Math.max(...team.map((member) => member.turn))
        team = team.map((member) => (member.id === one.id ? { ...member, turn } : member))
      }
      const counts = [...given.values()]
      if (counts.length > 0) assert.ok(Math.max(...counts) - Math.min(...counts) <= 1)
    }),
  )
})

test('ASG-2 the order in which the people are read decides nothing', () => {
  fc.assert(
    fc.property(strategies, candidates, fc.subarray(['vpn', 'mail', 'sap']), (strategy, team, tags) => {
      assert.equal(chosen(strategy, team, tags), chosen(strategy, team.toReversed(), tags))
    }),
  )
})
