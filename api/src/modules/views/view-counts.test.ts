import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { AppError } from '../../platform/errors.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { createViewCounts } from './view-counts.service.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

test('LST-2 what takes too long is told apart, and what comes after the time is over is not counted', async () => {
  const { agent } = await t.make.helpdesk()
  for (const name of ['quick', 'slow', 'late']) await t.as(agent).post('/api/views', { name, query: { q: name } })
  let milliseconds = 0
  const tickets = {
    async count(_ctx: unknown, { q }: { q?: string }) {
      milliseconds += q === 'slow' ? 6_000 : 10
      if (q === 'slow') throw new AppError('unavailable', { detail: 'The database is busy.' })
      return { count: 3, more: false }
    },
  }
  const { items } = await createViewCounts({ db: t.db, tickets, now: () => milliseconds }).counts(agent.ctx)
  assert.deepEqual(
    items.map(({ count, problem }) => [count, problem?.code ?? null]),
    [
      [3, null],
      [null, 'unavailable'],
      [null, 'unavailable'],
    ],
  )
})
