import assert from 'node:assert/strict'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { afterEach, beforeEach, test } from 'node:test'
import { until } from '../testing/until.ts'
import { createServiceManager } from './service-manager.ts'

let folder = ''
const warnings: unknown[] = []
const log = { warn: (...words: unknown[]) => void warnings.push(words) }

beforeEach(async () => {
  warnings.length = 0
  folder = await mkdtemp(`${tmpdir()}/atum-notify-`)
  await writeFile(`${folder}/notify`, `#!/bin/sh\necho "$1" >> ${folder}/heard\n`)
  await chmod(`${folder}/notify`, 0o755)
})
afterEach(() => rm(folder, { recursive: true }))

const heard = async () => (await readFile(`${folder}/heard`, 'utf8').catch(() => '')).trim().split('\n')
const managed = (own: { socket?: string; watchdogUsec?: string; program?: string }) =>
  createServiceManager({
    socket: own.socket,
    watchdogUsec: own.watchdogUsec,
    log,
    program: own.program ?? `${folder}/notify`,
  })

test('systemd hears that we serve, that we are alive as long as the loop turns, and that we leave', async () => {
  const manager = managed({ socket: '/run/systemd/notify', watchdogUsec: '40000' })
  await manager.ready()
  await until(async () => (await heard()).filter((word) => word === 'WATCHDOG=1').length >= 3)
  await manager.stopping()
  const words = await heard()
  assert.equal(words[0], 'READY=1')
  assert.ok(words.includes('STOPPING=1'))
})

test('without a watchdog there is no beat, and without a service manager not a word', async () => {
  await managed({ socket: '/run/systemd/notify' }).ready()
  assert.deepEqual(await heard(), ['READY=1'])
  await managed({ watchdogUsec: '40000' }).ready()
  assert.deepEqual(await heard(), ['READY=1'])
})

test('a tool that is missing is told in the log, and nothing fails', async () => {
  await managed({ socket: '/run/systemd/notify', program: `${folder}/none` }).ready()
  assert.equal(warnings.length, 1)
})
