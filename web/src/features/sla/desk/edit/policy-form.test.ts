import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SlaPolicy } from '@atum-desk/contract/sla-policies'
import { faultOfStep, isTargetWrong } from './policy-faults.ts'
import { policyFormOf, policyFrom } from './policy-form.ts'
import { newStep, stepFault, stepFormOf, stepFrom } from './step-form.ts'

const target = { firstResponseMinutes: 15, resolutionMinutes: 240 }
const gold: SlaPolicy = {
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Gold',
  orgId: null,
  position: 1,
  priorities: ['P1', 'P2'],
  serviceIds: [],
  calendarId: '01900000-0000-7000-8000-000000000002',
  targets: { P1: { ...target, nextResponseMinutes: 90 }, P2: target, P3: target, P4: target },
  warnAtPercent: 75,
  escalations: [
    { clock: 'resolution', atPercent: 75, notify: { assignee: true, roles: ['manager'] } },
    { clock: 'resolution', atPercent: 100, raisePriority: true },
    { clock: 'first_response', atPercent: 100, raisePriority: 'P1', assignToRole: 'manager' },
  ],
  version: 3,
}

test('SLA-3 a policy that was read and not touched is sent as it is', () => {
  const { id: _id, position: _position, version: _version, ...rest } = gold
  assert.deepEqual(policyFrom(policyFormOf(gold)), rest)
})

test('a target is a time from one minute to a year; only the next response may be left open', () => {
  assert.equal(isTargetWrong('resolutionMinutes', ''), true)
  assert.equal(isTargetWrong('resolutionMinutes', '0'), true)
  assert.equal(isTargetWrong('resolutionMinutes', 'tomorrow'), true)
  assert.equal(isTargetWrong('resolutionMinutes', '9000h'), true)
  assert.equal(isTargetWrong('nextResponseMinutes', ' '), false)
  assert.equal(isTargetWrong('nextResponseMinutes', 'never'), true)
  assert.equal(isTargetWrong('firstResponseMinutes', '1h 30m'), false)
})

test('SLA-12 a step does something, at a percentage, on a clock that is promised, and once', () => {
  assert.equal(stepFault(newStep, false), undefined)
  assert.equal(stepFault({ ...newStep, atPercent: null }, false), 'percent')
  assert.equal(stepFault({ ...newStep, atPercent: 12.5 }, false), 'percent')
  assert.equal(stepFault({ ...newStep, assignee: false }, false), 'nothing')
  assert.equal(stepFault({ ...newStep, clock: 'next_response' }, false), 'notPromised')
  assert.equal(stepFault({ ...newStep, clock: 'next_response' }, true), undefined)
  const form = { ...policyFormOf(undefined), escalations: [newStep, { ...newStep, atPercent: 90 }, newStep] }
  assert.deepEqual(
    [0, 1, 2].map((index) => faultOfStep(form, index)),
    [undefined, undefined, 'twice'],
  )
})

test('a step as it is read and sent: what does nothing is left out', () => {
  for (const step of gold.escalations) assert.deepEqual(stepFrom(stepFormOf(step)), step)
})
