import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { after, before, beforeEach, test } from 'node:test'
import { systemClock } from '../../platform/clock.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { distributionPostgres, noDistribution } from '../../testing/distribution-postgres.ts'
import { asSuperuser, type Operator, operatorEnv, operatorOf } from '../../testing/operator.ts'
import { ownPostgres } from '../../testing/own-postgres.ts'
import { storedFile } from '../../testing/stored-file.ts'
import { until } from '../../testing/until.ts'
import { removeOld } from './folders.ts'

const binaries = distributionPostgres()
const options = { skip: binaries === null && noDistribution }

let server: Awaited<ReturnType<typeof ownPostgres>>
let t: TestApp
let folder: string
let env: NodeJS.ProcessEnv
let operator: Operator
before(async () => {
  if (binaries === null) return
  server = await ownPostgres({ binaries, settings: ['fsync=off'] })
  t = await testApp()
})
after(async () => {
  await t?.close()
  await server?.close()
})
beforeEach(() => {
  if (binaries === null) return
  folder = mkdtempSync(`${tmpdir()}/atum-backups-`)
  mkdirSync(`${folder}/etc`)
  writeFileSync(`${folder}/etc/atum-desk.env`, "ATUM_SECRET_KEYS='k1:of the box'\n")
  env = {
    ...operatorEnv(t.database, t.config),
    DATABASE_ADMIN_URL: asSuperuser(t.database),
    ATUM_BACKUP_DIR: `${folder}/backups`,
    ATUM_CONFIG_DIR: `${folder}/etc`,
  }
  operator = operatorOf(env)
})

type Made = { backup: string; files: { linked: number; copied: number }; damaged: string[]; removed: string[] }

const visible = () => readdirSync(`${folder}/backups`).filter((name) => !name.startsWith('.'))

test(
  'OPS-4 a backup has the database, the files and the configuration, and sha256sum agrees with it',
  options,
  async () => {
    await storedFile(t, 'what was attached')
    const { backup, damaged } = await operator.facts<Made>('backup')
    assert.deepEqual(damaged, [])
    assert.deepEqual(readdirSync(backup).sort(), ['SHA256SUMS', 'config', 'database.dump', 'files', 'manifest.json'])
    assert.equal(readFileSync(`${backup}/config/atum-desk.env`, 'utf8'), "ATUM_SECRET_KEYS='k1:of the box'\n")
    assert.equal(spawnSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: backup }).status, 0)
    assert.equal(statSync(backup).mode & 0o777, 0o700)
  },
)

test(
  'OPS-4 what the backup before has is linked, and what the store has broken since is still whole there',
  options,
  async () => {
    const path = await storedFile(t, 'once and for all')
    const first = await operator.facts<Made>('backup')
    writeFileSync(path, 'something else!!')
    const second = await operator.facts<Made>('backup')
    assert.equal(second.files.copied, 0)
    assert.equal(second.files.linked, first.files.linked + first.files.copied)
    const saved = path.replace(t.config.filesDir, `${second.backup}/files`)
    assert.equal(readFileSync(saved, 'utf8'), 'once and for all')
    assert.ok(statSync(saved).nlink >= 2)

    rmSync(`${folder}/backups`, { recursive: true })
    const third = await operator.run('backup')
    assert.equal(third.code, 0)
    assert.match(third.out, /NOT in it, since the store has lost them: [^\n]*/)
    writeFileSync(path, 'once and for all')
  },
)

test(
  'OPS-4 backups older than --keep go, never the newest, and what was killed before goes with the next',
  options,
  async () => {
    mkdirSync(`${folder}/backups/.incomplete-2026-01-01T00-00-00Z/files`, { recursive: true })
    mkdirSync(`${folder}/backups/2020-01-01T00-00-00Z`)
    mkdirSync(`${folder}/backups/of my own`)
    const { backup, removed } = await operator.facts<Made>('backup', '--keep', '3')
    assert.deepEqual(removed, ['2020-01-01T00-00-00Z'])
    assert.deepEqual(readdirSync(`${folder}/backups`).sort(), [backup.split('/').at(-1), 'of my own'].sort())
  },
)

test('OPS-4 one of a time that has not come does not stand for the newest, nor goes by itself', async () => {
  const root = mkdtempSync(`${tmpdir()}/atum-backups-`)
  for (const name of ['2020-01-01T00-00-00Z', '2020-01-02T00-00-00Z', '2099-01-01T00-00-00Z'])
    mkdirSync(`${root}/${name}`)
  assert.deepEqual(await removeOld(root, systemClock.now(), 3), ['2020-01-01T00-00-00Z'])
  assert.deepEqual(readdirSync(root).sort(), ['2020-01-02T00-00-00Z', '2099-01-01T00-00-00Z'])
})

test('OPS-4 two at once: one of them is told, and makes nothing', options, async () => {
  const both = await Promise.all([operator.run('backup'), operator.run('backup')])
  assert.deepEqual(both.map(({ code }) => code).sort(), [0, 1])
  assert.match(both.map(({ err }) => err).join(''), /atum-desk: another backup is running\n/)
  assert.equal(visible().length, 1)
})

test('OPS-4 killed in the middle it leaves nothing that looks like a backup', options, async () => {
  await storedFile(t, 'of the killed')
  for (const delay of [0, 20, 60, 120]) {
    const { child, told } = operator.start('backup')
    await until(() => readdirSync(folder).includes('backups') && readdirSync(`${folder}/backups`).length > 0)
    await new Promise((resolve) => setTimeout(resolve, delay))
    child.kill('SIGKILL')
    await told
    for (const name of visible())
      assert.equal(spawnSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: `${folder}/backups/${name}` }).status, 0)
  }
  const after = await operator.run('backup')
  assert.equal(after.code, 0, after.err)
  assert.deepEqual(
    readdirSync(`${folder}/backups`).filter((name) => name.startsWith('.')),
    [],
  )
})

const isIsolable = spawnSync('unshare', ['-rm', 'true']).status === 0
const isolated = { skip: options.skip || (!isIsolable && 'needs unshare -rm, for a disk of its own') }

test('OPS-4 on a full disk it says so, and leaves nothing', isolated, async () => {
  await storedFile(t, 'x'.repeat(9_000_000))
  mkdirSync(`${folder}/small`)
  // With a backup before it, no room is asked for the files: those it then has none for.
  const script = `mount -t tmpfs -o size=$1 tmpfs "$0" && mkdir "$0/2099-01-01T00-00-00Z"
    node api/src/commands/atum-desk.ts backup --to "$0"; code=$?; ls -A "$0"; exit $code`
  for (const [size, reason] of [
    ['9m', /^atum-desk: the disk of .* is full: no backup was made$/m],
    ['64k', /^atum-desk: the disk of .* has 1 MB left, and a backup takes about \d+ MB: no backup was made$/m],
  ] as const) {
    const { status, stdout, stderr } = spawnSync('unshare', ['-rm', 'sh', '-c', script, `${folder}/small`, size], {
      env,
      encoding: 'utf8',
    })
    assert.equal(status, 1, stderr)
    assert.match(stderr, reason)
    assert.equal(stdout, '2099-01-01T00-00-00Z\n')
  }
})
