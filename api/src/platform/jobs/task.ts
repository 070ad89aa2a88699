import type { Static, TSchema } from 'typebox'
import type { Context } from '../access/context.ts'
import type { JobKind } from './job.ts'

/**
 * What the worker does with one kind of job. It runs as the helpdesk itself, in the tenant whose transaction asked for
 * it, at least once: it has to be idempotent. What it throws is tried again, later and later.
 */
export type Task<Payload extends TSchema = TSchema> = Readonly<{
  kind: JobKind<Payload>
  run(ctx: Context, payload: Static<Payload>): Promise<void>
}>

/**
 * What is looked for once a minute, tenant by tenant: what is due and not yet done, by an index on its due date. It
 * keeps no state of its own, so a minute that was missed is made good by the next.
 */
export type Sweep = Readonly<{ name: string; run(ctx: Context): Promise<void> }>
