import { setInterval } from 'node:timers/promises'
import type pg from 'pg'
import type { Logger } from 'pino'

export type HeartbeatTiming = Readonly<{ beatEveryMs: number; deadAfterMs: number }>

/** All by the database's clock, which is the one that the workers of several machines share. */
const beat = `
  insert into worker_heartbeats (worker_id, beat_at) select unnest($1::text[]), now()
  on conflict (worker_id) do update set beat_at = excluded.beat_at`

/**
 * Whoever holds a job and has not given a sign of life for so long is dead: graphile-worker itself would wait for four
 * hours. One that only slept finds its jobs done twice, which every task has to bear anyway. 0.1 s with 100,000 jobs
 * waiting, on a busy machine.
 */
const freeJobsOfTheDead = `
  with dead as (
    select distinct j.locked_by as id from graphile_worker.jobs j
    where j.locked_at < now() - $1 * interval '1 millisecond' and not exists (
      select from worker_heartbeats h
      where h.worker_id = j.locked_by and h.beat_at > now() - $1 * interval '1 millisecond'))
  select array_agg(id) as ids, graphile_worker.force_unlock_workers(array_agg(id)) from dead having count(*) > 0`

const forgetTheDead = `delete from worker_heartbeats where beat_at < now() - $1 * interval '1 millisecond'`

type Options = HeartbeatTiming &
  Readonly<{ pool: pg.Pool; ids: ReadonlySet<string>; log: Pick<Logger, 'warn'>; signal: AbortSignal }>

/** Beats for `ids` and buries the dead, until the signal; then takes its own rows away. */
export async function keepBeating({ pool, ids, log, signal, beatEveryMs, deadAfterMs }: Options): Promise<void> {
  const once = async () => {
    try {
      await pool.query(beat, [[...ids]])
      const { rows } = await pool.query<{ ids: string[] }>(freeJobsOfTheDead, [deadAfterMs])
      for (const dead of rows) log.warn({ workers: dead.ids }, 'freed the jobs of workers that died')
      await pool.query(forgetTheDead, [deadAfterMs])
    } catch (err) {
      log.warn({ err }, 'no heartbeat: the database does not answer')
    }
  }
  const mine = new Set(ids)
  await once()
  try {
    for await (const _ of setInterval(beatEveryMs, undefined, { signal })) {
      for (const id of ids) mine.add(id)
      await once()
    }
  } catch (error) {
    if (!signal.aborted) throw error
  }
  await pool.query('delete from worker_heartbeats where worker_id = any($1)', [[...mine]]).catch(() => undefined)
}
