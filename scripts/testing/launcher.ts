import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { text } from 'node:stream/consumers'
import { after } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const handOver = fileURLToPath(new URL('hand-over.mjs', import.meta.url))

export type Launched = Readonly<{
  process: ChildProcess
  /** What it has printed so far. */
  said(): string
  /** Everything it has said on stderr, and its exit code, once it has ended. */
  ended: Promise<{ code: number | null; complaint: string }>
}>

const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** An empty folder, removed after the tests of the file. */
export function newFolder(): string {
  const folder = mkdtempSync(`${tmpdir()}/atum-desk-launcher-`)
  folders.push(folder)
  return folder
}

/** A port of the loopback on which nobody listens. */
export async function freePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return String(typeof address === 'object' ? address?.port : address)
}

/** The launcher with a stand-in for the product, as `npm start` runs it. */
export function start(env: NodeJS.ProcessEnv): Launched {
  const { DATABASE_URL: _, ...mine } = process.env
  const child = spawn(process.execPath, [handOver], { env: { ...mine, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  const ended = Promise.all([text(child.stderr), once(child, 'exit')])
  return { process: child, said: () => said, ended: ended.then(([complaint, [code]]) => ({ code, complaint })) }
}

/** Waits until it serves. Throws what it complained of when it ends instead. */
export async function isRunning({ said, ended }: Launched): Promise<void> {
  let end: { complaint: string } | undefined
  void ended.then((result) => {
    end = result
  })
  while (!said().includes('is running on')) {
    if (end !== undefined) throw new Error(end.complaint)
    await sleep(20)
  }
}

/** Every process below `pid`, with what it runs. */
export function descendants(pid: number): Map<number, string> {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  const found = new Map<number, string>()
  const parents = new Map(all.map((each) => [each, statusOf(each)?.parent]))
  const visit = (parent: number) => {
    for (const [child, itsParent] of parents) {
      if (itsParent !== parent) continue
      found.set(child, commandOf(child))
      visit(child)
    }
  }
  visit(pid)
  return found
}

/** Waits until none of them is left, and answers those that are after 15 seconds. */
export async function survivors(pids: Iterable<number>): Promise<number[]> {
  const began = performance.now()
  for (;;) {
    const left = [...pids].filter((pid) => ![undefined, 'Z'].includes(statusOf(pid)?.state))
    if (left.length === 0 || performance.now() - began > 15_000) return left
    await sleep(50)
  }
}

function statusOf(pid: number): { state: string; parent: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state = '', parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { state, parent: Number(parent) }
  } catch {
    return undefined
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return ''
  }
}
