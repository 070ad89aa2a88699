import { systemClock } from '../platform/clock.ts'
import type { TestApp } from './app.ts'
import { deliveriesIn } from './deliveries.ts'
import { drainJobs } from './jobs.ts'

/** What workers that died had under way is found when it is overdue: goes on until everything is sent. Throws where something never is. */
export async function settleDeliveries(t: TestApp, tenantId: string): Promise<void> {
  t.clock.advance(systemClock.now().since(t.clock.now())) // their claims are of the real time
  for (let round = 0; round < 20; round += 1) {
    t.clock.advance({ minutes: 6 })
    await drainJobs(t, { sweeps: true })
    if ((await deliveriesIn(t, tenantId)).every(({ state }) => state === 'sent')) return
  }
  throw new Error('something was never sent')
}
