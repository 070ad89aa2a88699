import type { Temporal } from 'temporal-polyfill'
import type { Static, TSchema } from 'typebox'

/** Work for later: a name that the worker knows, and the shape of its payload. */
export type JobKind<Payload extends TSchema = TSchema> = Readonly<{ task: string; payload: Payload }>

/** One piece of work, to be enqueued in the transaction that asks for it. */
export type Job = Readonly<{
  task: string
  payload: object
  /** Not before then; at once if left out. */
  runAt?: Temporal.Instant
  /** A second job of the same key replaces the first, as long as that one waits. */
  key?: string
}>

/** Makes a job of this kind; the payload is typed by the kind's schema and validated when it runs. */
export function jobOf<Payload extends TSchema>(
  { task }: JobKind<Payload>,
  payload: Static<Payload> & object,
  when: Pick<Job, 'runAt' | 'key'> = {},
): Job {
  return { task, payload, ...when }
}
