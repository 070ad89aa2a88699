import { once } from 'node:events'
import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Child, type Family, tied } from '../family.ts'
import { Refusal } from '../refusal.ts'

/** The product's own program: `migrate`, `seed`, and `all`, which serves until it is told to end. */
export type Program = Readonly<{ path: string; log: string; env: NodeJS.ProcessEnv }>

const ending = { ask: 'SIGTERM', patience: 15_000, force: 'SIGKILL' } as const

/** How long, in milliseconds, a server may take to listen. */
const patience = 60_000

/** Runs a command to its end and answers what it said on stdout. Throws a Refusal with its last words. */
export async function runToEnd(family: Family, { path, log, env }: Program, command: string): Promise<string> {
  const file = openSync(log, 'a', 0o600)
  const began = statSync(log).size
  const { process: child, ended } = await family.spawn(tied('SIGTERM', [process.execPath, path, command]), ending, {
    env,
    stdio: ['ignore', 'pipe', file],
  })
  const said = child.stdout === null ? '' : await text(child.stdout)
  const code = await ended
  const words = lastWords(readFileSync(log).subarray(began).toString()) || lastWords(said)
  writeSync(file, said)
  closeSync(file)
  if (code !== 0) throw new Refusal(`${command} failed: ${words} (all of it is in ${log})`)
  return said
}

/** Starts `all` and answers when it listens. Throws a Refusal when it ends instead, or stays silent. */
export async function serve(family: Family, { path, log, env }: Program): Promise<Child> {
  const file = openSync(log, 'a', 0o600)
  const began = statSync(log).size
  const child = await family.spawn(tied('SIGTERM', [process.execPath, path, 'all']), ending, {
    env,
    stdio: ['ignore', file, file, 'ipc'],
  })
  closeSync(file)
  const ready = once(child.process, 'message').then(() => 'ready' as const)
  const outcome = await Promise.race([
    ready,
    child.ended.then(() => 'ended'),
    sleep(patience, 'silent', { ref: false }),
  ])
  if (outcome === 'ready') return child
  const words = lastWords(readFileSync(log).subarray(began).toString())
  const reason = outcome === 'ended' ? words : `it did not listen within ${patience / 1000} seconds`
  throw new Refusal(`the server does not start: ${reason} (all of it is in ${log})`)
}

/** What a program said last: the message of a log line, or of an error whose stack follows it. */
export function lastWords(said: string): string {
  const lines = said.trim().split('\n')
  const error = lines.findLast((line) => /^(\w*Error|atum-desk)\b.*: /.test(line))
  const last = error ?? lines.at(-1) ?? ''
  const message = messageOf(last)
  return (message ?? last).replace(/^atum-desk: /, '')
}

function messageOf(line: string): string | undefined {
  try {
    const entry: unknown = JSON.parse(line)
    return typeof entry === 'object' && entry !== null && 'msg' in entry ? String(entry.msg) : undefined
  } catch {
    return undefined
  }
}
