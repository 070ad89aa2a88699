import type { Static, TSchema } from 'typebox'
import type { Context } from '../access/context.ts'
import type { JobKind } from './job.ts'

/**
 * What the worker does with one kind of job. It runs as the helpdesk itself, in the tenant whose transaction asked for
 * it, at least once: it has to be idempotent. What it throws is tried again, later and later.
 */
export type Task<Payload extends TSchema = TSchema> = Readonly<{
  kind: JobKind<Payload>
  /**
   * Tasks of one lane share its hands and wait for nobody else's: whatever speaks to a server that may hang has a lane
   * of its own. Left out: the common one.
   */
  lane?: string
  /** `signal`: the worker is stopping; give up what can be tried again. */
  run(ctx: Context, payload: Static<Payload>, signal: AbortSignal): Promise<void>
}>

/**
 * What is looked for once a minute, tenant by tenant: what is due and not yet done, by an index on its due date. It
 * keeps no state of its own, so a minute that was missed is made good by the next.
 */
export type Sweep = Readonly<{ name: string; run(ctx: Context): Promise<void> }>
