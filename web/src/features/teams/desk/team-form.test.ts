import assert from 'node:assert/strict'
import { test } from 'node:test'
import { teamFormOf, teamFrom } from './team-form.ts'

test('ASG-1 a team that was read and not touched is sent as it is; no capacity is no limit', () => {
  const members = [{ id: 'sara', name: 'Sara Lindqvist' }]
  const team = { name: ' Network ', strategy: 'skills', capacity: null, active: true } as const
  const form = teamFormOf({ id: 't', version: 1, ...team, members })
  assert.deepEqual(teamFrom(form), { name: 'Network', strategy: 'skills', capacity: null, memberIds: ['sara'] })
})

test('ASG-1 a new team’s tickets wait until somebody takes them', () => {
  assert.equal(teamFrom(teamFormOf(undefined)).strategy, 'manual')
})
