import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinedReads } from './joined-reads.ts'

/** Reads that end when they are told to, each with what stood there when it began. */
function shelf() {
  const open: Array<PromiseWithResolvers<string>> = []
  let book = 'first'
  const read = () => {
    const slow = Promise.withResolvers<string>()
    open.push(slow)
    const seen = book
    return slow.promise.then(() => seen)
  }
  const put = (next: string) => {
    book = next
  }
  const end = async (n: number) => {
    open[n]?.resolve('')
    await new Promise(setImmediate)
  }
  return { read, end, begun: () => open.length, put }
}

test('BRD-3 of many who ask at once one reads for himself, and one for all the others', async () => {
  const { read, end, begun, put } = shelf()
  const ask = joinedReads<string>()
  const first = ask('a', read)
  put('second')
  const others = Array.from({ length: 50 }, () => ask('a', read))
  assert.equal(begun(), 1)
  await end(0)
  assert.equal(await first, 'first')
  assert.equal(begun(), 2)
  const latest = ask('a', read)
  await end(1)
  // Who came after the change sees it: he never joins a read that had begun before.
  assert.deepEqual(new Set(await Promise.all(others)), new Set(['second']))
  await end(2)
  assert.equal(await latest, 'second')
  assert.equal(begun(), 3)
})

test('BRD-3 what fails fails for who shared it, and the next one asks anew; another key waits for nobody', async () => {
  const ask = joinedReads<string>()
  const broken = ask('a', () => Promise.reject(new Error('away')))
  const next = ask('a', async () => 'back')
  assert.equal(await ask('b', async () => 'other'), 'other')
  await assert.rejects(broken, /away/)
  assert.equal(await next, 'back')
  assert.equal(await ask('a', async () => 'again'), 'again')
})
