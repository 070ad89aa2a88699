import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { descendants, freePort, isRunning, newFolder, start, survivors } from './testing/launcher.ts'

test('the first start makes everything, the second finds it, and both end in order', { timeout: 60_000 }, async () => {
  const data = newFolder()
  const passwords: (string | undefined)[] = []
  for (const hello of [/Making a database/, /^(?!.*Making a database)/s]) {
    const launched = start({ ATUM_DATA_DIR: data, PORT: await freePort() })
    await isRunning(launched)
    assert.match(launched.said(), hello)
    passwords.push(launched.said().match(/Password +(\S+)/)?.[1])
    const family = descendants(launched.process.pid ?? 0)
    launched.process.kill('SIGINT')
    assert.deepEqual(await launched.ended, { code: 0, complaint: '' })
    assert.deepEqual(await survivors(family.keys()), [])
    assert.match(readFileSync(`${data}/logs/postgres.log`, 'utf8'), /database system is shut down\n$/)
  }
  assert.equal(passwords[0], passwords[1])
  assert.equal(passwords[0], readFileSync(`${data}/files/demo`, 'utf8'))
})

test('kill -9 of the launcher, or of its parent, leaves no server, and the next start goes on', {
  timeout: 60_000,
}, async () => {
  const data = newFolder()
  const env = { ATUM_DATA_DIR: data, PORT: await freePort() }
  for (const victim of [/testing\/start\.ts/, /hand-over\.mjs/]) {
    const launched = start(env)
    await isRunning(launched)
    const family = descendants(process.pid)
    const below = descendants(launched.process.pid ?? 0)
    assert.ok([...below.values()].some((command) => command.includes(`${data}/postgres`)))
    const [pid] = [...family].find(([, command]) => victim.test(command)) ?? assert.fail('no such process')
    process.kill(pid, 'SIGKILL')
    assert.deepEqual(await survivors(below.keys()), [])
  }
  // What a power failure leaves: the lock of a process whose number is somebody else's by now.
  writeFileSync(`${data}/postgres/postmaster.pid`, `${process.pid}\n${data}/postgres\n`)
  const launched = start(env)
  await isRunning(launched)
  launched.process.kill('SIGTERM')
  assert.equal((await launched.ended).code, 0)
})
