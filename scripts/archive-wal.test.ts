import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import { distributionPostgres, noDistribution } from '../api/src/testing/distribution-postgres.ts'
import { ownPostgres } from '../api/src/testing/own-postgres.ts'
import { until } from '../api/src/testing/until.ts'

const script = fileURLToPath(new URL('../infra/postgresql/archive-wal.sh', import.meta.url))
const name = '000000010000000000000001'

/** A piece to be kept, and the folder for it. */
function piece(content = 'a piece of the log') {
  const folder = mkdtempSync(`${tmpdir()}/atum-wal-`)
  mkdirSync(`${folder}/wal`)
  writeFileSync(`${folder}/piece`, content)
  return { folder, keep: () => spawnSync(script, [`${folder}/piece`, name, `${folder}/wal`], { encoding: 'utf8' }) }
}
const kept = (folder: string) => gunzipSync(readFileSync(`${folder}/wal/${name}.gz`)).toString()

test('OPS-8 a piece is kept under its name; asked again for the same it is done, and another one is refused', () => {
  const { folder, keep } = piece()
  assert.equal(keep().status, 0)
  assert.equal(kept(folder), 'a piece of the log')
  assert.deepEqual(readdirSync(`${folder}/wal`), [`${name}.gz`])
  assert.equal(keep().status, 0)
  writeFileSync(`${folder}/piece`, 'of another history')
  const { status, stderr } = keep()
  assert.equal(status, 1)
  assert.match(stderr, /is another piece of that name/)
  assert.equal(kept(folder), 'a piece of the log')
})

test('OPS-8 killed in the middle it leaves no piece under its name, and the next try keeps it whole', async () => {
  const { folder, keep } = piece('x'.repeat(64_000_000))
  const child = spawn(script, [`${folder}/piece`, name, `${folder}/wal`], { detached: true, stdio: 'ignore' })
  await until(() => readdirSync(`${folder}/wal`).length > 0)
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  await new Promise((resolve) => child.once('exit', resolve))
  assert.deepEqual(readdirSync(`${folder}/wal`), [`.${name}`])
  assert.equal(keep().status, 0)
  assert.equal(kept(folder).length, 64_000_000)
  assert.deepEqual(readdirSync(`${folder}/wal`), [`${name}.gz`])
})

const isIsolable = spawnSync('unshare', ['-rm', 'true']).status === 0

test('OPS-8 on a full disk PostgreSQL is told that it is not kept', {
  skip: !isIsolable && 'needs unshare -rm',
}, () => {
  const { folder } = piece(randomBytes(60_000).toString('hex'))
  const small = `mount -t tmpfs -o size=16k tmpfs "$2/wal" && "$0" "$2/piece" ${name} "$2/wal"; code=$?; ls -A "$2/wal"; exit $code`
  const { status, stdout } = spawnSync('unshare', ['-rm', 'sh', '-c', small, script, name, folder], {
    encoding: 'utf8',
  })
  assert.equal(status, 1)
  assert.equal(stdout, '')
})

const binaries = distributionPostgres()

test('OPS-8 a server that is killed again and again while it writes keeps every piece', {
  skip: binaries === null && noDistribution,
}, async () => {
  const wal = mkdtempSync(`${tmpdir()}/atum-archive-`)
  chmodSync(wal, 0o777)
  const settings = ['archive_mode=on', `archive_command=${script} "%p" %f ${wal}`]
  const server = await ownPostgres({ ...(binaries && { binaries }), settings })
  chownSync(wal, server.identity.uid, server.identity.gid)
  const ask = async <T extends pg.QueryResultRow>(sql: string) => {
    const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
    client.on('error', () => undefined)
    await client.connect()
    try {
      return (await client.query<T>(sql)).rows
    } finally {
      await client.end()
    }
  }
  await ask('create table ledger (n int)')
  for (let round = 0; round < 4; round += 1) {
    await ask(`insert into ledger select generate_series(1, 20000)`)
    await ask('select pg_switch_wal()')
    await server.killAndStart()
  }
  const [last] = await ask<{ name: string }>('select pg_walfile_name(pg_switch_wal()) as name')
  await until(() => readdirSync(wal).includes(`${last?.name}.gz`))
  const pieces = readdirSync(wal)
    .filter((each) => /^[0-9A-F]{24}\.gz$/.test(each))
    .sort()
  const numbers = pieces.map((each) => Number.parseInt(each.slice(16, 24), 16))
  assert.deepEqual(
    numbers,
    numbers.map((_, i) => (numbers[0] ?? 0) + i),
  )
  assert.equal(numbers[0], 1)
  for (const each of pieces) assert.equal(gunzipSync(readFileSync(`${wal}/${each}`)).length, 16 * 2 ** 20)
  await server.close()
})
