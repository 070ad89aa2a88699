import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { stoppedClock } from '../../testing/clock.ts'
import { dice, seed } from '../../testing/dice.ts'
import { type Context, systemContext } from '../access/context.ts'
import { Turns } from '../turns.ts'
import { LiveClient } from './client.ts'
import { type Feed, LiveGroup } from './group.ts'
import { tellTenant } from './telling.ts'

const clock = stoppedClock()
const ctx = systemContext({ tenantId: 'a tenant', requestId: 'test', now: clock.now() })

/** Whoever listens, with the ids that he was told, and not those that came without an event. */
function listener(whose: Context = ctx) {
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
  return { told, client: new LiveClient({ ctx: whose, until, clock, sink }) }
}

/** Every third position is somebody else's; an answer takes as long as it takes. */
function feedThatTakesTime(chance: ReturnType<typeof dice>): Feed {
  return {
    async page(_ctx, { from, to }, limit) {
      for (let turns = chance.below(4); turns > 0; turns -= 1) await turn()
      const ids = Array.from({ length: to - from }, (_, at) => from + at + 1).filter((id) => id % 3 > 0)
      return ids.slice(0, limit).map((id) => ({ id, event: 'ticket', data: {} }))
    },
    whomItMayConcern: async () => () => true,
    forgottenTo: async () => 0,
  }
}

test(`NTF-20 whoever joins whenever, from wherever he was, gets the rest once and in order (LIVE_SEED=${seed})`, async () => {
  for (let round = 0; round < 30; round += 1) {
    const chance = dice(round)
    const group = new LiveGroup(ctx, feedThatTakesTime(chance), chance.below(1_000))
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
    whomItMayConcern: async () => () => true,
    forgottenTo: async () => 0,
  }
  const group = new LiveGroup(ctx, feed, 0)
  const { told, client } = listener()
  group.receive(client)
  await group.admit(client, 0, 0)
  await assert.rejects(group.advance(3))
  fails = false
  await group.advance(3)
  assert.deepEqual(told, [1, 2, 3])
})

const customer = (orgId: string): Context => ({ ...ctx, orgId })

/** Of each organization what is said here; whose pages were asked for, and of which positions, is kept. */
async function desk(mine: Readonly<Record<string, readonly number[]>>) {
  const asked: string[] = []
  const looks: Array<Readonly<{ from: number; to: number }>> = []
  const idsOf = ({ orgId }: Context, from: number, to: number) =>
    orgId === null
      ? Array.from({ length: to - from }, (_, at) => from + at + 1)
      : (mine[orgId] ?? []).filter((id) => id > from && id <= to)
  const feed: Feed = {
    async page(of, { from, to }) {
      asked.push(of.orgId ?? 'staff')
      await turn()
      return idsOf(of, from, to).map((id) => ({ id, event: 'ticket', data: {} }))
    },
    async whomItMayConcern(_tenantId, range) {
      looks.push(range)
      await turn()
      return (of) => idsOf(of, range.from, range.to).length > 0
    },
    forgottenTo: async () => 0,
  }
  const listen = async (of: Context, position: number) => {
    const { told, client } = listener(of)
    const group = new LiveGroup(of, feed, position)
    group.receive(client)
    await group.admit(client, position, position)
    return { told, group }
  }
  return { asked, looks, feed, listen }
}

test('NTF-22 customers whom nothing of it concerns ask for nothing, and staff do not wait for anybody', async () => {
  const { asked, feed, listen } = await desk({ concerned: [3] })
  const [first, second, third] = [
    await listen(customer('other'), 0),
    await listen(customer('concerned'), 0),
    await listen(ctx, 0),
  ]
  await tellTenant([first.group, second.group, third.group], 5, { feed, turns: new Turns(1) })
  assert.deepEqual([first.told, second.told, third.told], [[], [3], [1, 2, 3, 4, 5]])
  assert.deepEqual(asked, ['staff', 'concerned'])
  assert.deepEqual(
    [first, second, third].map(({ group }) => group.position),
    [5, 5, 5],
  )
})

test('NTF-20 who is behind the others misses nothing of what they have by now', async () => {
  const { looks, feed, listen } = await desk({ behind: [2], other: [7] })
  const [behind, other] = [await listen(customer('behind'), 0), await listen(customer('other'), 6)]
  await tellTenant([other.group, behind.group], 8, { feed, turns: new Turns(4) })
  assert.deepEqual(looks, [{ from: 0, to: 8 }])
  assert.deepEqual([behind.told, other.told], [[2], [7]])
})

test('NTF-20 a look that began after where somebody is says nothing of what lies between', async () => {
  const { listen } = await desk({})
  const { group } = await listen(customer('behind'), 2)
  assert.equal(group.pass({ from: 3, to: 5 }), false)
  assert.equal(group.position, 2)
  assert.equal(group.pass({ from: 1, to: 5 }), true)
  assert.equal(group.position, 5)
  assert.equal(group.pass({ from: 1, to: 4 }), true)
  assert.equal(group.position, 5)
})

test('NTF-22 a tenant whose reading hangs holds up no other, and takes not all there is to read with', async () => {
  const { feed, listen } = await desk({})
  const hanging: Feed = {
    ...feed,
    page: ({ orgId }, ...rest) => (orgId === null ? feed.page(ctx, ...rest) : new Promise(() => undefined)),
    whomItMayConcern: async () => () => true,
  }
  const turns = new Turns(4)
  const slow = Array.from({ length: 10 }, (_, at) => {
    const of = customer(`slow ${at}`)
    const group = new LiveGroup(of, hanging, 0)
    const { client } = listener(of)
    group.receive(client)
    return group.admit(client, 0, 0).then(() => group)
  })
  void tellTenant(await Promise.all(slow), 1, { feed: hanging, turns })
  for (let n = 0; n < 5; n += 1) await turn()
  const { told, group } = await listen(ctx, 0)
  await tellTenant([group], 1, { feed, turns })
  assert.deepEqual(told, [1])
})
