import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whenOnline } from './when-online.ts'

const network = (isThere: boolean) => {
  const target = new EventTarget()
  Object.assign(globalThis, { addEventListener: target.addEventListener.bind(target) })
  Object.defineProperty(globalThis, 'navigator', { value: { onLine: isThere }, configurable: true })
  return target
}

test('UX-4.7: what could not be fetched without a network is fetched when there is one again', async () => {
  const target = network(false)
  let asked = 0
  const loaded = whenOnline(async () => {
    asked++
    if (asked < 3) throw new TypeError('Failed to fetch')
    return 'code'
  })
  for (const _ of [1, 2]) {
    await new Promise(setImmediate)
    target.dispatchEvent(new Event('online'))
  }
  assert.equal(await loaded, 'code')
  assert.equal(asked, 3)
})

test('UX-4.7: what was asked for without a network, and fails when there is one again, is asked for once more', async () => {
  network(false)
  let asked = 0
  const loaded = whenOnline(async () => {
    asked++
    if (asked > 1) return 'code'
    network(true)
    throw new TypeError('Failed to fetch')
  })
  assert.equal(await loaded, 'code')
})

test('UX-4.7: where the server is there, it is told at once: another version was installed', async () => {
  network(true)
  const gone = () => Promise.reject(new TypeError('Failed to fetch'))
  await assert.rejects(
    whenOnline(gone, async () => false),
    TypeError,
  )
})

test('UX-4.7: what the server was away for is asked for once more when it is back', async () => {
  network(true)
  let asked = 0
  const loaded = whenOnline(
    async () => {
      asked++
      if (asked < 3) throw new TypeError('Failed to fetch')
      return 'code'
    },
    async () => true,
  )
  assert.equal(await loaded, 'code')
})
