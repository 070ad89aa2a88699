import { readFileSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '../refusal.ts'

/** What PostgreSQL writes of itself into its folder: its process, and `starting`, `ready` or `stopping`. */
type Lock = Readonly<{ pid: number; status: string }>

const lockFile = (folder: string) => `${folder}/postmaster.pid`

/** Undefined when no server has been there, or the last one left in order. */
export function readLock(folder: string): Lock | undefined {
  try {
    const lines = readFileSync(lockFile(folder), 'utf8').split('\n')
    return { pid: Number(lines[0]), status: lines[7]?.trim() ?? '' }
  } catch {
    return undefined
  }
}

/** How long, in milliseconds, a server that seems well is given to show that it is about to end, and one that is ending. */
const patience = { well: 3_000, ending: 60_000 }

/**
 * Waits for the server before us, which after a kill -9 of its launcher is still writing its last checkpoint. Throws a
 * Refusal when it stays: then it belongs to somebody else.
 */
export async function awaitFormer(folder: string): Promise<void> {
  const began = performance.now()
  for (let lock = readLock(folder); lock !== undefined; lock = readLock(folder)) {
    if (!isServerOf(folder, lock.pid)) {
      // PostgreSQL would be misled by another program that has the number by now. It still checks the shared memory.
      rmSync(lockFile(folder), { force: true })
      return
    }
    const limit = lock.status === 'stopping' ? patience.ending : patience.well
    if (performance.now() - began > limit) {
      throw new Refusal(`${folder} is in use by another ATUM DESK (its PostgreSQL is process ${lock.pid})`)
    }
    await sleep(50)
  }
}

function isServerOf(folder: string, pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(folder)
  } catch {
    return false
  }
}
