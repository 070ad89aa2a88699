// Runs a command beside a scratch PostgreSQL, and removes every trace of it:
//   node scripts/with-postgres.ts [--major 15|18] <command> …
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { family, tied } from './family.ts'
import { type Major, postgresBinaries } from './postgres/binaries.ts'
import { initdb } from './postgres/cluster.ts'
import { identityFor } from './postgres/identity.ts'
import { startServer } from './postgres/server.ts'
import { Refusal, report } from './refusal.ts'

// Safe only because nothing here has to outlive a crash. The deadlock test would otherwise wait for a second.
const scratchSettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'deadlock_timeout=50ms']

await main(process.argv.slice(2)).catch((error: unknown) => {
  report(error)
  process.exitCode = 1
})

async function main(words: string[]): Promise<void> {
  const binaries = postgresBinaries(words[0] === '--major' ? majorOf(words.splice(0, 2)[1]) : 18)
  if (words.length === 0) throw new Refusal('which command should run beside PostgreSQL?')
  const scratch = mkdtempSync(`${tmpdir()}/atum-desk-postgres-`)
  const children = family()
  try {
    chmodSync(scratch, 0o711) // PostgreSQL, perhaps another user than we are, has to walk through
    const folder = `${scratch}/data`
    mkdirSync(folder)
    const cluster = { binaries, folder, identity: identityFor(binaries, folder) }
    await initdb(children, cluster, ['-A', 'trust', '--no-sync'])
    const { port } = await startServer(children, cluster, `${scratch}/log`, scratchSettings)
    process.exitCode = await run(words, `postgres://postgres@127.0.0.1:${port}/postgres`)
  } finally {
    await children.end()
    rmSync(scratch, { recursive: true })
  }
}

function majorOf(word: string | undefined): Major {
  if (word === '15' || word === '18') return word === '15' ? 15 : 18
  throw new Refusal('--major is 15 or 18')
}

/** Ends when the command has ended, so that the server is stopped and the folder removed whatever happens. */
async function run(words: readonly string[], url: string): Promise<number> {
  const [program, ...args] = tied('SIGTERM', words)
  const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, TEST_DATABASE_URL: url } })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  const [code]: (number | null)[] = await once(child, 'exit')
  return code ?? 1
}
