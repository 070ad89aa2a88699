import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { step } from './progress.mjs'

/** Lies in node_modules, so it goes when they go. */
const noteIn = (root) => `${root}/node_modules/.atum-desk-installed`

/** What node_modules were made from: the lockfile, for this kind of machine. */
function wanted(root) {
  const machine = `${process.platform}-${process.arch}`
  return createHash('sha256')
    .update(machine)
    .update(readFileSync(`${root}/package-lock.json`))
    .digest('hex')
}

/** True when node_modules are complete and made from the lockfile as it is now. */
export function isInstalled(root) {
  return existsSync(noteIn(root)) && readFileSync(noteIn(root), 'utf8') === wanted(root)
}

/** To be called only once node_modules are complete. */
export function noteInstalled(root) {
  writeFileSync(noteIn(root), wanted(root))
}

const libc = () => (process.report.getReport().header.glibcVersionRuntime === undefined ? 'musl' : 'glibc')

/** The top-level folders that `npm ci` will make in node_modules on this machine. */
export function expectedPackages(lockfile) {
  const mine = { os: process.platform, cpu: process.arch, libc: libc() }
  const fits = (entry) => Object.entries(mine).every(([kind, value]) => entry[kind]?.includes(value) ?? true)
  return Object.entries(lockfile.packages)
    .filter(([path, entry]) => {
      const isTopLevel = path.startsWith('node_modules/') && path.lastIndexOf('node_modules/') === 0
      return isTopLevel && !entry.link && fits(entry)
    })
    .map(([path]) => path)
}

/** `npm ci`, when the lockfile is not the one that node_modules were made from. */
export async function install(root) {
  if (isInstalled(root)) return
  // Gone first: an install that is interrupted must not pass for a finished one.
  rmSync(noteIn(root), { force: true })
  const expected = expectedPackages(JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8')))
  const arrived = () => expected.filter((path) => existsSync(`${root}/${path}/package.json`)).length
  const title = existsSync(`${root}/node_modules`)
    ? 'package-lock.json has changed: installing its packages (npm ci)'
    : 'Installing the packages from the npm registry (npm ci), once'
  await step(
    title,
    () => npmCi(root),
    () => `${arrived()} of ${expected.length}`,
  )
  noteInstalled(root)
}

async function npmCi(root) {
  // npm removes node_modules first, so neither npm nor what it runs may stand on the Node in there.
  const path = (process.env.PATH ?? '').split(':').filter((folder) => !folder.endsWith('/node_modules/.bin'))
  // Said here because NODE_ENV=production or a user's own .npmrc may leave them out.
  const kinds = ['--include=dev', '--include=optional']
  const npm = spawn('npm', ['ci', ...kinds, '--no-audit', '--no-fund', '--no-progress'], {
    cwd: root,
    env: { ...process.env, PATH: path.join(':') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = []
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk) => said.push(chunk))
  const [code] = await once(npm, 'close').catch((cause) => {
    throw new Error(`npm could not be run: ${cause.message}`)
  })
  if (code === 0) return
  const errors = Buffer.concat(said)
    .toString()
    .split('\n')
    .filter((line) => line.startsWith('npm error'))
  process.stderr.write(`${errors.slice(0, 15).join('\n')}\n`)
  throw new Error(`npm ci ended with ${code}: above is what it said; is the npm registry reachable?`)
}
