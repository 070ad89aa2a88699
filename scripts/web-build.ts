import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { step } from './bootstrap/progress.mjs'
import { Refusal } from './refusal.ts'

/** What the built files are made from, and what lies among it without going in. */
const sources = ['package-lock.json', 'api/contract/**', 'brand/**', 'web/**']
const aside = ['**/node_modules', 'web/dist', 'web/screens', 'web/test', '**/*.test.ts', '**/*.test.tsx']

const noteIn = (root: string) => `${root}/web/dist/.sources`

/** One hash of the names and contents of everything the web is built from. */
export function hashOfSources(root: string): string {
  const paths = globSync(sources, { cwd: root, exclude: aside })
  const hash = createHash('sha256')
  for (const path of paths.sort()) {
    const file = `${root}/${path}`
    if (statSync(file).isFile()) hash.update(`${path}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** Builds web/dist, unless it was built from these very sources. Throws a Refusal with the builder's words. */
export async function buildWeb(root: string): Promise<void> {
  const hash = hashOfSources(root)
  const note = noteIn(root)
  if (existsSync(note) && readFileSync(note, 'utf8') === hash) return
  await step('Building the web', () => build(root))
  writeFileSync(note, hash)
}

async function build(root: string): Promise<void> {
  const npm = spawn('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const [said, complaints, [code]] = await Promise.all([text(npm.stdout), text(npm.stderr), once(npm, 'exit')])
  if (code === 0) return
  process.stderr.write(said + complaints)
  throw new Refusal('the web could not be built: above is what the builder said')
}
