import assert from 'node:assert/strict'
import { test } from 'node:test'
import { once } from './once.ts'

test('UX-4.1: pressed twice before the answer, it is done once; after it, again', async () => {
  const answer = Promise.withResolvers<void>()
  let times = 0
  const work = async () => {
    times += 1
    await answer.promise
  }
  once('ATD-1 start', work)
  once('ATD-1 start', work)
  once('ATD-2 start', work)
  assert.equal(times, 2, 'of another ticket it is another one')
  answer.resolve()
  await answer.promise
  await new Promise(setImmediate)
  once('ATD-1 start', work)
  assert.equal(times, 3)
})
