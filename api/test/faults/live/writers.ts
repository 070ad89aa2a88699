import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { recordLive } from '../../../src/modules/live/index.ts'
import { recordTimeline } from '../../../src/modules/tickets/index.ts'
import { createPool } from '../../../src/platform/db/pool.ts'
import { createTenantDb, type TenantTx } from '../../../src/platform/db/tenant-db.ts'
import type { DomainEvent } from '../../../src/platform/events/event.ts'
import { newId } from '../../../src/platform/ids.ts'
import type { TestApp } from '../../../src/testing/app.ts'
import { type Dice, dice } from '../../../src/testing/dice.ts'
import type { Ticket, World } from './world.ts'

/**
 * 18 of 20 write as the tickets' services do, under row-level security, as staff or as the customer: the row is held, its
 * version goes up, the event is recorded. Of the recorders only the timeline's and the feed's: the others write what no
 * stream shows, and 10,000 times all of them would take minutes. The other two speak HTTP, to everything as shipped.
 */
export async function write(t: TestApp, world: World, events: number): Promise<void> {
  const pool = createPool(t.config.databaseUrl, pino({ level: 'silent' }), { max: 18 })
  const db = createTenantDb(pool, { recorders: [recordTimeline, recordLive] })
  let written = 0

  async function change(chance: Dice): Promise<void> {
    const first = chance.of(world.tickets)
    const byCustomer = chance.percent(25)
    const both = chance.percent(10) ? chance.of(world.tickets) : first
    const isPair = both.owner.ctx.tenantId === first.owner.ctx.tenantId && both.id !== first.id && !byCustomer
    // By their ids, so that of two who want the same two neither waits for the other.
    const held = isPair ? [first, both].sort((a, b) => (a.id < b.id ? -1 : 1)) : [first]
    const times = 1 + chance.below(3)
    const { ctx } = byCustomer ? first.owner : first.staff
    const told = held.flatMap((ticket) =>
      Array.from({ length: times }, () => eventOf(ticket, chance, byCustomer, newId(t.clock.now()))),
    )
    const idle = chance.percent(30) ? chance.below(8) : 0
    await db.write({ ...ctx, now: t.clock.now() }, async (tx) => {
      for (const event of told) await happen(tx, event)
      // Others begin later and commit sooner.
      if (idle > 0) await sleep(idle)
    })
    written += told.length
  }

  async function writer(salt: number): Promise<void> {
    const chance = dice(salt)
    while (written < events) await change(chance)
  }

  async function speaker(salt: number): Promise<void> {
    const chance = dice(salt)
    while (written < events) {
      const { id, owner, staff } = chance.of(world.tickets)
      const byCustomer = chance.percent(30)
      const answer = byCustomer
        ? await t.as(owner).post(`/api/tickets/${id}/comments`, { body: 'A word.' })
        : await t
            .as(staff)
            .post(`/api/internal/tickets/${id}/comments`, { body: 'A word.', internal: chance.percent(50) })
      if (answer.statusCode !== 201) throw new Error(answer.body)
      written += 1
    }
  }

  try {
    const salts = Array.from({ length: 20 }, (_, salt) => salt + 1)
    await Promise.all(salts.map((salt) => (salt > 18 ? speaker(salt) : writer(salt))))
  } finally {
    await pool.end()
  }
}

async function happen(tx: TenantTx, event: DomainEvent): Promise<void> {
  await tx.q
    .updateTable('tickets')
    .set(({ eb }) => ({ version: eb('version', '+', 1), updated_at: tx.ctx.now }))
    .where('id', '=', event.entity.id ?? '')
    .execute()
  await tx.record(event)
}

function eventOf({ id, orgId }: Ticket, chance: Dice, byCustomer: boolean, commentId: string): DomainEvent {
  const internal = !byCustomer && chance.percent(25)
  const entity = { type: 'ticket', id, orgId }
  if (chance.percent(40)) {
    return { name: 'comment.added', entity, internal, details: { commentId, byStaff: !byCustomer } }
  }
  return { name: 'ticket.updated', entity, internal, details: { changed: ['title'] } }
}
