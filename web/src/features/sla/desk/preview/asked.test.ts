import assert from 'node:assert/strict'
import { test } from 'node:test'
import { policyFormOf } from '../edit/policy-form.ts'
import { questionsOf } from './asked.ts'

const form = { ...policyFormOf(undefined), calendarId: 'a' }
const example = { start: '2026-11-20T15:00', waiting: '', timeZone: 'Europe/Paris' }

test('SLA-15 each priority that the policy is for is asked about, from the wall clock of its calendar', () => {
  const all = questionsOf(form, example)
  assert.deepEqual(
    all.map(({ priority }) => priority),
    ['P1', 'P1', 'P2', 'P2', 'P3', 'P3', 'P4', 'P4'],
  )
  assert.deepEqual(all[1]?.body, { calendarId: 'a', from: '2026-11-20T14:00:00.000Z', seconds: 4 * 3600 })
  assert.equal(questionsOf({ ...form, priorities: ['P2'] }, example).length, 2)
})

test('SLA-15 a time that the customer is waited for is a pause from the acceptance on', () => {
  const [first] = questionsOf(form, { ...example, waiting: '1h 30m' })
  assert.deepEqual(first?.body?.pauses, [{ from: '2026-11-20T14:00:00.000Z', to: '2026-11-20T15:30:00.000Z' }])
})

test('SLA-15 what is not yet a time, or has no calendar, is not asked', () => {
  const targets = { ...form.targets, P1: { ...form.targets.P1, resolutionMinutes: 'soon' } }
  const [first, second] = questionsOf({ ...form, targets }, example)
  assert.ok(first?.body)
  assert.equal(second?.body, undefined)
  for (const asked of [
    questionsOf({ ...form, calendarId: '' }, example),
    questionsOf(form, { ...example, start: '' }),
    questionsOf(form, { ...example, waiting: 'a while' }),
  ])
    assert.ok(asked.every(({ body }) => body === undefined))
})
