import type { TestApp } from '../../api/src/testing/app.ts'
import type { Changed } from './desk.ts'

/** A change with everything that is written for one as shipped. Answers by what it is known, and when its commit began. */
export function change(t: TestApp, { id, orgId, by }: Changed, internal: boolean): Promise<[string, number]> {
  return t.db.write({ ...by.ctx, now: t.clock.now() }, async (tx) => {
    const { version } = await tx.q
      .updateTable('tickets')
      .set(({ eb }) => ({ version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .returning('version')
      .executeTakeFirstOrThrow()
    const entity = { type: 'ticket', id, orgId }
    await tx.record({ name: 'ticket.updated', entity, internal, details: { changed: ['title'] } })
    return [`${id} ${version}`, performance.now()]
  })
}
