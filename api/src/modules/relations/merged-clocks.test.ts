import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../testing/app.ts'
import { drainJobs } from '../../testing/jobs.ts'
import { openDesk, solution } from './testing/desk.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

test('TKT-11 its clocks are cancelled, and unmerged they go on from what had elapsed', async () => {
  const desk = await openDesk(t)
  const [target, one] = [await desk.accepted(), await desk.assigned()]
  t.clock.advance({ minutes: 10 })
  await desk.merge(one.id, target.id)
  const merged = (await desk.read(one.id)).sla
  assert.deepEqual([merged.firstResponse?.state, merged.resolution?.state], ['cancelled', 'cancelled'])
  t.clock.advance({ hours: 24 * 30 })
  await drainJobs(t, { sweeps: true })
  assert.deepEqual(await desk.events(one.id, 'sla.breached'), [])
  await desk.unmerge(one.id)
  const { sla } = await desk.read(one.id)
  assert.deepEqual([sla.resolution?.state, sla.resolution?.elapsedSeconds], ['running', 600])
  assert.deepEqual([sla.firstResponse?.state, sla.firstResponse?.elapsedSeconds], ['running', 600])
  t.clock.advance({ minutes: 5 })
  assert.equal((await desk.read(one.id)).sla.resolution?.elapsedSeconds, 900)
  assert.equal((await t.as(desk.manager).get(`/api/internal/tickets/${one.id}/sla/explain`)).statusCode, 200)
})

test('TKT-11 what was paused is paused again, and what was met stays met', async () => {
  const desk = await openDesk(t)
  const [target, solved, waiting] = [await desk.accepted(), await desk.assigned(), await desk.assigned()]
  t.clock.advance({ minutes: 10 })
  await desk.status(waiting.id, { to: 'WAITING_CUSTOMER', comment: 'Which one?' })
  await desk.status(solved.id, { to: 'RESOLVED', ...solution })
  t.clock.advance({ minutes: 10 })
  for (const { id } of [waiting, solved]) {
    await desk.merge(id, target.id)
    t.clock.advance({ minutes: 10 })
    await desk.unmerge(id)
    t.clock.advance({ minutes: 10 })
  }
  const clock = (await desk.read(waiting.id)).sla.resolution
  assert.deepEqual([clock?.state, clock?.elapsedSeconds], ['paused', 600])
  const met = (await desk.read(solved.id)).sla.resolution
  assert.deepEqual([met?.state, met?.elapsedSeconds], ['met', 601]) // each ticket is a second younger
})
