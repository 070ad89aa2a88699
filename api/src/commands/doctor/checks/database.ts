import { existsSync } from 'node:fs'
import { createDepths } from '../../../platform/db/outbox-depth.ts'
import type { Pool } from '../../../platform/db/pool.ts'
import { walRoot } from '../../operator/places.ts'
import { type Check, type Finding, type FullMeans, fail, judged, ok, stateOf, warn } from '../finding.ts'
import { secondsSinceBeat, serverFacts } from './database.store.ts'

type WithPool = FullMeans & Readonly<{ pool: Pool }>

const toRestart = 'at a quiet moment: systemctl restart postgresql@15-main'

export const postgres: Check<WithPool> = {
  name: 'postgresql',
  whenAway: 'systemctl start postgresql@15-main; then journalctl -u postgresql@15-main',
  async look({ pool, env }) {
    const { version, fsync, archiving, archiveFailedLast, waited, pending } = await serverFacts(pool)
    const found: Finding[] = []
    if (fsync !== 'on')
      found.push(fail('postgresql', 'fsync is off: a power cut breaks the database', 'set fsync = on, and restart it'))
    if (archiving !== 'off' && archiveFailedLast) {
      const says = `the last log segment could not be archived (the last one that was: ${Math.round(waited / 60)} min ago)`
      found.push(fail('postgresql', says, 'journalctl -u postgresql@15-main; until it goes on, the log fills the disk'))
    }
    if (pending !== null) found.push(warn('postgresql', `${pending} was changed and waits for a restart`, toRestart))
    const isWell = found.length === 0
    // Its own name, beside what is said of the copies.
    if (archiving === 'off' && existsSync(walRoot(env))) {
      const says = `archive_mode is off: nothing is added to ${walRoot(env)}, and no second of now can be gone back to`
      found.push(fail('pitr', says, `${toRestart}; still so: install.sh --with-pitr, or remove the folder`))
    }
    return isWell ? [ok('postgresql', version), ...found] : found
  },
}

export const migrations: Check<WithPool> = {
  name: 'migrations',
  async look({ deps }) {
    const { ok: isGood, detail } = await deps.databaseHealth.migrations()
    if (!isGood)
      return [
        fail(
          'migrations',
          detail ?? 'are not those of this program',
          'atum-desk migrate, and start the services again',
        ),
      ]
    return [ok('migrations', detail ?? 'up to date')]
  },
}

/** Seconds; a worker gives a sign of life every fifteen. */
const silence = { warn: 45, fail: 90 }

export const worker: Check<WithPool> = {
  name: 'worker',
  async look({ pool }) {
    const todo = 'systemctl restart atum-desk-worker; then journalctl -u atum-desk-worker'
    const age = await secondsSinceBeat(pool)
    if (age === null) return [fail('worker', 'none runs: no mail leaves, and no clock is told', todo)]
    return [judged('worker', stateOf(age, silence), `heard ${Math.round(age)} s ago`, todo)]
  },
}

/** Seconds that the oldest job which is due has waited; a sweep comes every sixty. */
const lag = { warn: 120, fail: 600 }

export const queue: Check<WithPool> = {
  name: 'queue',
  async look({ pool }) {
    const { epochMs } = await serverFacts(pool) // when a job is due, the database's clock says
    const depths = await createDepths(pool).queue()
    const oldest = depths
      .map(({ task, waiting, oldest }) => ({
        task,
        waiting,
        seconds: oldest ? (epochMs - oldest.epochMilliseconds) / 1000 : 0,
      }))
      .toSorted((one, other) => other.seconds - one.seconds)[0]
    const todo =
      'see that the worker runs and is not stuck: journalctl -u atum-desk-worker, and queue_lag_seconds in /metrics'
    if (oldest === undefined) return [ok('queue', 'nothing waits')]
    const says = `${oldest.task} lags ${Math.round(oldest.seconds)} s, with ${oldest.waiting} waiting`
    return [judged('queue', stateOf(oldest.seconds, lag), says, todo)]
  },
}

const overdue = { warn: 300, fail: 3600 }

export const deliveries: Check<WithPool> = {
  name: 'deliveries',
  async look({ pool }) {
    const { epochMs } = await serverFacts(pool)
    const rows = await createDepths(pool).outbox()
    const countOf = (wanted: string) =>
      rows.reduce((sum, { state, count }) => (state === wanted ? sum + count : sum), 0)
    const waiting = rows.filter(({ state, oldest }) => ['queued', 'failed'].includes(state) && oldest !== null)
    const seconds = Math.max(
      0,
      ...waiting.map(({ oldest }) => (epochMs - (oldest?.epochMilliseconds ?? epochMs)) / 1000),
    )
    const late = judged(
      'deliveries',
      stateOf(seconds, overdue),
      seconds === 0 ? 'nothing is overdue' : `the oldest waits ${Math.round(seconds)} s past its time`,
      'see the worker, then RUNBOOK, “Mail does not go out”',
    )
    const told = (state: string, words: string) => {
      const todo = `Administration, Deliveries, state “${state}”: mend the cause and send again`
      return countOf(state) === 0 ? [] : [warn('deliveries', `${countOf(state)} ${words}`, todo)]
    }
    return [late, ...told('failed', 'have failed, and are tried again'), ...told('dead', 'were given up')]
  },
}
