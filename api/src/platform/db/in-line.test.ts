import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { createLine } from './in-line.ts'

test('work of one key goes one by one, in order; that of another key does not wait for it', async () => {
  const inLine = createLine()
  const told: string[] = []
  const work = (key: string, name: string) =>
    inLine(key, async () => {
      told.push(`${name} begins`)
      await turn()
      told.push(`${name} ends`)
      return name
    })
  const answers = await Promise.all([work('a', 'first'), work('a', 'second'), work('b', 'other')])
  assert.deepEqual(answers, ['first', 'second', 'other'])
  const ofOneKey = told.filter((line) => !line.startsWith('other'))
  assert.deepEqual(ofOneKey, ['first begins', 'first ends', 'second begins', 'second ends'])
  assert.ok(told.indexOf('other begins') < told.indexOf('first ends'))
})

test('what fails is told to its caller, and the next has his turn', async () => {
  const inLine = createLine()
  const failing = inLine('a', async () => {
    throw new Error('no')
  })
  const next = inLine('a', async () => 'yes')
  await assert.rejects(failing, /no/)
  assert.equal(await next, 'yes')
})
