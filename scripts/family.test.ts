import assert from 'node:assert/strict'
import type { SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { family } from './family.ts'

const ending = { ask: 'SIGTERM', patience: 200, force: 'SIGKILL' } as const
const output: SpawnOptions = { stdio: ['ignore', 'pipe', 'ignore'] }

test('the youngest ends first, and who does not listen is made to', async () => {
  const children = family()
  const order: string[] = []
  for (const [name, script] of [
    ['elder', 'trap "exit 0" TERM; echo; while :; do sleep 0.02; done'],
    ['deaf', 'trap "" TERM; echo; while :; do sleep 0.02; done'],
  ] as const) {
    const child = await children.spawn(['sh', '-c', script], ending, output)
    void child.ended.then(() => order.push(name))
    if (child.process.stdout !== null) await once(child.process.stdout, 'data') // its trap is set
  }
  await children.end()
  assert.deepEqual(order, ['deaf', 'elder'])
})

test('a family that has ended has no more children', async () => {
  const children = family()
  await children.end()
  await assert.rejects(children.spawn(['true'], ending, {}), { name: 'Refusal' })
})

test('a program that is not there is a refusal', async () => {
  await assert.rejects(family().spawn(['/no/such/program'], ending, {}), { name: 'Refusal', message: /ENOENT/ })
})
