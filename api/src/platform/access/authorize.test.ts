import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AppError } from '../errors.ts'
import { enforce, type Rule } from './authorize.ts'

const rule = (name: string, holds: boolean): Rule => ({ rule: name, holds, detail: `Words of ${name}.` })

const role = 'Your role does not allow this.'
const untold = 'Your role allows this, but not of this one as it stands.'
const cases: readonly [readonly Rule[], string][] = [
  [[rule('permission', false)], role],
  [[rule('permission', false), rule('gate', false)], role],
  [[rule('permission', true), rule('gate', false)], 'Your role allows this, but not here. The rule: Words of gate.'],
  [[rule('permission', true), rule('object', false)], untold],
  [[rule('permission', true), rule('own-organization', false)], untold],
]

for (const [rules, detail] of cases) {
  const failed = rules.filter(({ holds }) => !holds).map((one) => one.rule)
  test(`PRM-2 where ${failed.join(' and ')} forbids it, the refusal says: ${detail}`, () => {
    assert.throws(
      () => enforce(rules),
      (error) => error instanceof AppError && error.code === 'forbidden' && error.details.detail === detail,
    )
  })
}

test('PRM-2 what every rule allows is not refused', () => {
  enforce([rule('permission', true), rule('object', true)])
})
