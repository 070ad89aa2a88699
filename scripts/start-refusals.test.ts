import assert from 'node:assert/strict'
import { once } from 'node:events'
import { cpSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { before, test } from 'node:test'
import { freePort, isRunning, newFolder, start } from './testing/launcher.ts'

/** A data folder that was used once. */
const used = newFolder()

before(async () => {
  const launched = start({ ATUM_DATA_DIR: used, PORT: await freePort() })
  await isRunning(launched)
  launched.process.kill('SIGTERM')
  await launched.ended
})

/** The launcher must refuse this, in one line. When it has ended so has its family: start.test.ts. */
async function refusal(env: NodeJS.ProcessEnv): Promise<string> {
  const { code, complaint } = await start({ PORT: await freePort(), ATUM_DATA_DIR: newFolder(), ...env }).ended
  assert.equal(code, 1)
  assert.match(complaint, /^atum-desk: [^\n]+\n$/)
  return complaint
}

function copyOfUsed(): string {
  const data = newFolder()
  cpSync(used, data, { recursive: true })
  return data
}

test('a busy port', { timeout: 30_000 }, async (t) => {
  const other = createServer().listen(0, '127.0.0.1')
  t.after(() => other.close())
  await once(other, 'listening')
  const address = other.address()
  assert.ok(typeof address === 'object' && address !== null)
  assert.match(await refusal({ PORT: String(address.port) }), /port \d+ is in use/)
})

test('a word in the place of a port', async () => {
  assert.match(await refusal({ PORT: 'http' }), /PORT is a number from 1 to 65535/)
})

test('a file where the data folder should be', async () => {
  const data = `${newFolder()}/data`
  writeFileSync(data, '')
  assert.match(await refusal({ ATUM_DATA_DIR: data }), /there is a file in its place/)
})

test('a folder in which PostgreSQL was never made', async () => {
  const data = copyOfUsed()
  rmSync(`${data}/postgres`, { recursive: true })
  mkdirSync(`${data}/postgres`)
  assert.match(await refusal({ ATUM_DATA_DIR: data }), /holds no PostgreSQL database/)
})

test('the data of another PostgreSQL', async () => {
  const data = copyOfUsed()
  writeFileSync(`${data}/postgres/PG_VERSION`, '15\n')
  assert.match(await refusal({ ATUM_DATA_DIR: data }), /made by PostgreSQL 15, and this is 18/)
})

test('a damaged database', { timeout: 30_000 }, async () => {
  const data = copyOfUsed()
  truncateSync(`${data}/postgres/global/pg_control`)
  assert.match(await refusal({ ATUM_DATA_DIR: data }), /PostgreSQL does not start on .*pg_control/)
})

test('a database without its secrets, and damaged ones', async () => {
  const data = copyOfUsed()
  writeFileSync(`${data}/secrets.json`, '{"jwtSecret": ')
  assert.match(await refusal({ ATUM_DATA_DIR: data }), /secrets\.json cannot be read/)
  rmSync(`${data}/secrets.json`)
  assert.match(await refusal({ ATUM_DATA_DIR: data }), /secrets\.json .* is gone/)
})

test('a data folder that another launcher is using', { timeout: 30_000 }, async () => {
  const first = start({ ATUM_DATA_DIR: used, PORT: await freePort() })
  await isRunning(first)
  assert.match(await refusal({ ATUM_DATA_DIR: used }), /in use by another ATUM DESK/)
  first.process.kill('SIGTERM')
  await first.ended
})

test('a database server that is not there', async () => {
  const url = `postgres://postgres:secret@localhost:${await freePort()}/postgres`
  const complaint = await refusal({ DATABASE_URL: url })
  assert.match(complaint, /DATABASE_URL cannot be used: .*ECONNREFUSED/)
  assert.doesNotMatch(complaint, /secret/)
})
