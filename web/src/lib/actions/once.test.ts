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
  once('ATD-1', 'start', work)
  once('ATD-1', 'start', work)
  once('ATD-2', 'start', work)
  assert.equal(times, 2, 'of another ticket it is another one')
  answer.resolve()
  await answer.promise
  await new Promise(setImmediate)
  once('ATD-1', 'start', work)
  assert.equal(times, 3)
})

test('UX-4.1: to one, to another and back to the first are three things, and the last one holds', async () => {
  const answers = [1, 2, 3].map(() => Promise.withResolvers<void>())
  const given: string[] = []
  const give = (to: string) =>
    once('ATD-1', `give ${to}`, () => {
      given.push(to)
      return answers[given.length - 1]?.promise ?? Promise.resolve()
    })
  give('hana')
  give('omar')
  give('hana')
  assert.deepEqual(given, ['hana', 'omar', 'hana'])
  answers[0]?.resolve()
  await new Promise(setImmediate)
  give('hana')
  assert.equal(given.length, 3, 'the last is still on its way')
})
