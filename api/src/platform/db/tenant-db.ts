import { AsyncLocalStorage } from 'node:async_hooks'
import { type AccessMode, type Expression, Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import type pg from 'pg'
import type { Context } from '../access/context.ts'
import type { DomainEvent, RecordedEvent } from '../events/event.ts'
import { newId } from '../ids.ts'
import { enqueue } from '../jobs/enqueue.ts'
import type { Job } from '../jobs/job.ts'
import { instantPlugin } from './instant-plugin.ts'
import { LeakGuard } from './leak-guard.ts'
import { type ConstraintProblems, translatePgError } from './pg-errors.ts'
import { retried } from './retry.ts'
import type { Database } from './schema.gen.ts'
import { streamOf } from './stream.ts'

/** What a reading store function takes. It has no insert, update or delete, and PostgreSQL would refuse them too. */
export type TenantReadTx = Readonly<{ ctx: Context; q: Pick<Transaction<Database>, 'selectFrom'> }>

/** What a writing store function takes; it can be handed to a reading one. */
export type TenantTx = Readonly<{
  ctx: Context
  q: Transaction<Database>
  /** Tells every recorder what happened, in this transaction: timeline, audit, clocks, notifications. */
  record(event: DomainEvent): Promise<void>
  /** Work for the worker, which exists only if this transaction commits. However much it is: one statement. */
  enqueue(...jobs: readonly Job[]): Promise<void>
  /** For what may be lost and must not throw: the change is already made. Anything that has to happen is a job. */
  afterCommit(effect: () => void): void
}>

/** Writes one consequence of an event. They run one after the other, in the order in which deps.ts names them. */
export type Recorder = (tx: TenantTx, event: RecordedEvent) => Promise<void>

/** The database as one tenant, and one organization if a customer asks, sees it: the only way to a query. */
export type TenantDb = Readonly<{
  /**
   * Both run `fn` again where another transaction stood in its way, so it must do nothing but database work. Throw
   * `unavailable` where that does not help.
   */
  read<T>(ctx: Context, fn: (tx: TenantReadTx) => Promise<T>): Promise<T>
  write<T>(ctx: Context, fn: (tx: TenantTx) => Promise<T>): Promise<T>
  /**
   * The rows of one query, up to 200 at a time, as fast as they are taken: memory stays flat however many they are. They
   * are of one instant, that of the first. Whoever stops early must `return()`, as `for await` does, so that the
   * connection is free again; PostgreSQL takes it back after 30 s without a question. Not run again after a failure.
   */
  stream<Row>(ctx: Context, query: (tx: TenantReadTx) => Expression<Row>): AsyncGenerator<Row[], void>
}>

type Options = Readonly<{ constraints?: ConstraintProblems; recorders?: readonly Recorder[] }>

const insideTransaction = new AsyncLocalStorage<true>()

export function createTenantDb(pool: pg.Pool, { constraints = {}, recorders = [] }: Options = {}): TenantDb {
  const kysely = new Kysely<Database>({ dialect: new PostgresDialect({ pool }), plugins: [instantPlugin] })

  async function transact<T>(ctx: Context, mode: AccessMode, fn: (q: Transaction<Database>) => Promise<T>): Promise<T> {
    refuseNesting()
    const guard = new LeakGuard()
    return kysely
      .transaction()
      .setAccessMode(mode)
      .execute(async (transaction) => {
        const q = transaction.withPlugin(guard)
        await enter(q, ctx)
        return insideTransaction.run(true, () => fn(q)).finally(() => guard.close())
      })
  }

  async function attempt<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await retried(run)
    } catch (error) {
      throw translatePgError(error, constraints)
    }
  }

  function writing(ctx: Context, q: Transaction<Database>, effects: Array<() => void>): TenantTx {
    const tx: TenantTx = {
      ctx,
      q,
      enqueue: (...jobs) => enqueue(q, jobs),
      afterCommit: (effect) => void effects.push(effect),
      async record(event) {
        const recorded = { ...event, id: newId(ctx.now) }
        for (const recorder of recorders) await recorder(tx, recorded)
      },
    }
    return tx
  }

  return {
    stream(ctx, query) {
      refuseNesting()
      const transaction = () => kysely.startTransaction().setAccessMode('read only').execute()
      return streamOf(
        transaction,
        async (q) => {
          await enter(q, ctx)
          return query({ ctx, q })
        },
        constraints,
      )
    },

    read: (ctx, fn) => attempt(() => transact(ctx, 'read only', (q) => fn({ ctx, q }))),

    async write(ctx, fn) {
      let effects: Array<() => void> = []
      const result = await attempt(() => {
        effects = []
        return transact(ctx, 'read write', (q) => fn(writing(ctx, q, effects)))
      })
      for (const effect of effects) effect()
      return result
    },
  }
}

/** A second connection inside a transaction would not see its rows, and ten such requests would empty the pool. */
function refuseNesting(): void {
  if (insideTransaction.getStore()) throw new Error('a transaction within a transaction: hand on the outer tx')
}

/** One round trip tells PostgreSQL who is asking. `set local … = $1` is a syntax error; set_config takes parameters. */
async function enter(q: Transaction<Database>, { tenantId, orgId, ticketScope, actor }: Context): Promise<void> {
  await sql`select
    set_config('app.tenant_id', ${tenantId}, true),
    set_config('app.audience', ${orgId === null ? 'staff' : 'customer'}, true),
    set_config('app.org_id', ${orgId ?? ''}, true),
    set_config('app.user_id', ${actor.userId ?? ''}, true),
    set_config('app.ticket_scope', ${ticketScope}, true)`.execute(q)
}
