import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { stoppedClock } from '../../testing/clock.ts'
import { dice, seed } from '../../testing/dice.ts'
import { systemContext } from '../access/context.ts'
import { LiveClient } from './client.ts'
import { type Feed, LiveGroup } from './group.ts'

const clock = stoppedClock()
const ctx = systemContext({ tenantId: 'a tenant', requestId: 'test', now: clock.now() })

/** Whoever listens, with the ids that he was told, and not those that came without an event. */
function listener() {
  const told: number[] = []
  const sink = {
    write(text: string, taken: () => void) {
      for (const [, id] of text.matchAll(/^id: (\d+)\nevent/gm)) told.push(Number(id))
      taken()
    },
    end: () => undefined,
    cut: () => undefined,
    onClose: () => undefined,
  }
  const until = clock.now().add({ hours: 1 })
  return { told, client: new LiveClient({ ctx, until, clock, sink }) }
}

/** Every third position is somebody else's; an answer takes as long as it takes. */
function feedThatTakesTime(chance: ReturnType<typeof dice>): Feed {
  return {
    async page(_ctx, { from, to }, limit) {
      for (let turns = chance.below(4); turns > 0; turns -= 1) await turn()
      const ids = Array.from({ length: to - from }, (_, at) => from + at + 1).filter((id) => id % 3 > 0)
      return ids.slice(0, limit).map((id) => ({ id, event: 'ticket', data: {} }))
    },
    forgottenTo: async () => 0,
  }
}

test(`NTF-20 whoever joins whenever, from wherever he was, gets the rest once and in order (LIVE_SEED=${seed})`, async () => {
  for (let round = 0; round < 30; round += 1) {
    const chance = dice(round)
    const group = new LiveGroup('a tenant', feedThatTakesTime(chance), chance.below(1_000))
    const first = group.position
    let newest = first
    const joined: Array<{ from: number; told: number[]; done: Promise<void> }> = []
    for (let step = 0; step < 40; step += 1) {
      newest += chance.below(300)
      if (chance.percent(70)) void group.advance(newest)
      if (chance.percent(40)) {
        const { told, client } = listener()
        const from = chance.percent(80) ? chance.below(newest + 1) : newest
        group.receive(client)
        joined.push({ from, told, done: group.admit(client, from, newest) })
      }
      if (chance.percent(50)) await turn()
    }
    await Promise.all(joined.map(({ done }) => done))
    await group.advance(newest)
    for (const { from, told } of joined) {
      const expected = Array.from({ length: newest - from }, (_, at) => from + at + 1).filter((id) => id % 3 > 0)
      assert.deepEqual(told, expected)
    }
  }
})

test('NTF-20 a page that cannot be read is no page that was told', async () => {
  let fails = true
  const feed: Feed = {
    async page(_ctx, { from, to }) {
      if (fails) throw new Error('the database is away')
      return Array.from({ length: to - from }, (_, at) => ({ id: from + at + 1, event: 'ticket', data: {} }))
    },
    forgottenTo: async () => 0,
  }
  const group = new LiveGroup('a tenant', feed, 0)
  const { told, client } = listener()
  group.receive(client)
  await group.admit(client, 0, 0)
  await assert.rejects(group.advance(3))
  fails = false
  await group.advance(3)
  assert.deepEqual(told, [1, 2, 3])
})
