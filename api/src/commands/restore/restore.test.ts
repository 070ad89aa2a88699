import assert from 'node:assert/strict'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { type TestApp, testApp } from '../../testing/app.ts'
import { emptyDatabase } from '../../testing/database.ts'
import { distributionPostgres, noDistribution } from '../../testing/distribution-postgres.ts'
import { frontDoor, goodPassword } from '../../testing/front-door.ts'
import { asSuperuser, operatorEnv, operatorOf } from '../../testing/operator.ts'
import { ownPostgres } from '../../testing/own-postgres.ts'
import { storedFile } from '../../testing/stored-file.ts'

const binaries = distributionPostgres()
const options = { skip: binaries === null && noDistribution }

let server: Awaited<ReturnType<typeof ownPostgres>>
let t: TestApp
let env: NodeJS.ProcessEnv
let folder: string
let backup: string
let stored: string
before(async () => {
  if (binaries === null) return
  server = await ownPostgres({ binaries, settings: ['fsync=off'] })
  t = await testApp()
  folder = mkdtempSync(`${tmpdir()}/atum-restore-`)
  mkdirSync(`${folder}/etc`)
  writeFileSync(`${folder}/etc/atum-desk.env`, 'ATUM_SECRET_KEYS=old\n')
  env = {
    ...operatorEnv(t.database, t.config),
    DATABASE_ADMIN_URL: asSuperuser(t.database),
    ATUM_BACKUP_DIR: `${folder}/backups`,
    ATUM_CONFIG_DIR: `${folder}/etc`,
  }
  stored = await storedFile(t, 'what was attached')
  await frontDoor(t, (await t.make.helpdesk()).tenantId).person({ email: 'ann@desk.example' })
  backup = (await operatorOf(env).facts<{ backup: string }>('backup')).backup
})
after(async () => {
  await t?.close()
  await server?.close()
})

const rowsIn = async (url: string, table: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ rows: string }>(
    `select string_agg(x::text, '|' order by x::text) as rows from ${table} x`,
  )
  await client.end()
  return rows[0]?.rows
}

/** The commands of another box, whose database has nothing in it and whose store has no file. */
async function anotherBox() {
  const { url, drop } = await emptyDatabase()
  const files = mkdtempSync(`${tmpdir()}/atum-files-`)
  const operator = operatorOf({ ...env, DATABASE_ADMIN_URL: url, ATUM_FILES_DIR: files })
  return { url, files, operator, drop }
}

test(
  'OPS-5 a backup comes back on another box: every row and every file, and the restored server’s roles fit it',
  options,
  async () => {
    const box = await anotherBox()
    mkdirSync(`${folder}/backups/2099-01-01T00-00-00Z`) // a clock was wrong: it is not the newest
    const { former, files, pending } = await box.operator.facts<{ former: null; files: number; pending: string[] }>(
      'restore',
    )
    rmSync(`${folder}/backups/2099-01-01T00-00-00Z`, { recursive: true })
    assert.deepEqual([former, files, pending], [null, 1, []])
    for (const table of ['users', 'tickets', 'audit_log', 'credentials', 'attachments']) {
      assert.equal(await rowsIn(box.url, table), await rowsIn(env.DATABASE_ADMIN_URL ?? '', table), table)
    }
    assert.equal(readFileSync(stored.replace(t.config.filesDir, box.files), 'utf8'), 'what was attached')
    const asApp = Object.assign(new URL(box.url), { username: 'atum_app' }).href
    assert.equal(await rowsIn(asApp, 'users'), null) // under its policies again
    assert.match((await box.operator.run('migrate')).out, /up to date/)
    await box.drop()
  },
)

test(
  'OPS-5 a database with something in it is not touched unless that was asked for, and is kept then',
  options,
  async () => {
    const box = await anotherBox()
    await box.operator.facts('migrate')
    const refused = await box.operator.run('restore')
    assert.equal(refused.code, 1)
    assert.match(refused.err, /the database \w+ is not empty/)
    assert.equal(await rowsIn(box.url, 'users'), null)

    const { former } = await box.operator.facts<{ former: string }>('restore', '--overwrite')
    assert.ok(existsSync(`${box.files}/.held`)) // FIL-5: nothing that only the kept one knows is swept up
    assert.match((await rowsIn(box.url, 'users')) ?? '', /ann@desk\.example/)
    const kept = Object.assign(new URL(box.url), { pathname: former }).href
    assert.equal(await rowsIn(kept, 'users'), null)
    await box.drop()
  },
)

test('OPS-5 what was changed in a backup, or is missing, stops it before anything is done', options, async () => {
  const faults: Array<[(copy: string) => void, RegExp]> = [
    [(copy) => writeFileSync(`${copy}/database.dump`, 'x', { flag: 'a' }), /database\.dump has changed/],
    [(copy) => rmSync(stored.replace(t.config.filesDir, `${copy}/files`)), /files\/\S+ is missing/],
    [(copy) => writeFileSync(`${copy}/SHA256SUMS`, ''), /SHA256SUMS has changed/],
    [(copy) => rmSync(`${copy}/manifest.json`), /is no backup/],
    [(copy) => writeFileSync(`${copy}/manifest.json`, '{'), /is damaged/],
    [
      (copy) => {
        const manifest = JSON.parse(readFileSync(`${copy}/manifest.json`, 'utf8'))
        manifest.database.migrations.push('999_of_the_future.sql')
        writeFileSync(`${copy}/manifest.json`, JSON.stringify(manifest))
      },
      /newer version.*999_of_the_future/,
    ],
    [
      (copy) => {
        const manifest = JSON.parse(readFileSync(`${copy}/manifest.json`, 'utf8'))
        manifest.database.bytes = 2 ** 60
        writeFileSync(`${copy}/manifest.json`, JSON.stringify(manifest))
      },
      /the disk of \S+ has \d+ MB left, and it takes about \d+ MB: nothing was changed/,
    ],
  ]
  const box = await anotherBox()
  for (const [spoil, says] of faults) {
    const copy = `${folder}/copy`
    cpSync(backup, copy, { recursive: true })
    spoil(copy)
    for (const words of [
      ['restore', copy],
      ['restore', copy, '--verify'],
    ]) {
      const { code, err } = await box.operator.run(...words)
      assert.equal(code, 1)
      assert.match(err, says)
    }
    rmSync(copy, { recursive: true })
  }
  assert.equal(
    await rowsIn(box.url, '(select relname from pg_class where relnamespace = $$public$$::regnamespace)'),
    null,
  )
  await box.drop()
})

test('OPS-5 --verify restores into a database of its own, compares, and leaves nothing', options, async () => {
  const databases = () => rowsIn(env.DATABASE_ADMIN_URL ?? '', '(select datname from pg_database)')
  const before = await databases()
  assert.deepEqual((await operatorOf(env).facts<{ verified: boolean }>('restore', '--verify')).verified, true)
  const manifest = readFileSync(`${backup}/manifest.json`, 'utf8')
  writeFileSync(`${backup}/manifest.json`, manifest.replace(/"public.users": \d+/, '"public.users": 77'))
  const { code, err } = await operatorOf(env).run('restore', '--verify')
  writeFileSync(`${backup}/manifest.json`, manifest)
  assert.equal(code, 1)
  assert.match(err, /public\.users had 77 rows and has \d/)
  assert.equal(await databases(), before)
})

test(
  'OPS-5 the configuration comes back when it is asked for, and what stood there is kept beside it',
  options,
  async () => {
    const box = await anotherBox()
    const etc = mkdtempSync(`${tmpdir()}/atum-etc-`)
    writeFileSync(`${etc}/atum-desk.env`, 'ATUM_SECRET_KEYS=new\n', { mode: 0o640 })
    const operator = operatorOf({
      ...env,
      DATABASE_ADMIN_URL: box.url,
      ATUM_FILES_DIR: box.files,
      ATUM_CONFIG_DIR: etc,
    })
    const { configuration } = await operator.facts<{ configuration: string[] }>('restore', '--with-config')
    assert.deepEqual(configuration, ['atum-desk.env'])
    assert.equal(readFileSync(`${etc}/atum-desk.env`, 'utf8'), 'ATUM_SECRET_KEYS=old\n')
    assert.equal(statSync(`${etc}/atum-desk.env`).mode & 0o777, 0o640)
    const [, former = ''] = readdirSync(etc).toSorted()
    assert.match(former, /^atum-desk\.env\.before-\d+$/)
    assert.equal(readFileSync(`${etc}/${former}`, 'utf8'), 'ATUM_SECRET_KEYS=new\n')
    await box.drop()
  },
)

test('SEC-5 whoever could sign in before can do so afterwards', options, async () => {
  const { url, drop } = await emptyDatabase()
  await operatorOf({ ...env, DATABASE_ADMIN_URL: url, ATUM_FILES_DIR: mkdtempSync(`${tmpdir()}/atum-files-`) }).facts(
    'restore',
  )
  const as = (role: string) => Object.assign(new URL(url), { username: role }).href
  const restored = await testApp({ databaseUrl: as('atum_app'), databaseSystemUrl: as('atum_system') })
  const { rows } = await t.deps.directory.all().then(async (all) => ({ rows: all }))
  const answers = await Promise.all(rows.map((id) => frontDoor(restored, id).login('ann@desk.example', goodPassword)))
  assert.ok(answers.some(({ statusCode }) => statusCode === 200))
  await restored.close()
  await drop()
})

test(
  'OPS-5 a link that the services’ account has laid in the store leads a restore, which root runs, nowhere',
  options,
  async () => {
    const box = await anotherBox()
    const elsewhere = mkdtempSync(`${tmpdir()}/atum-elsewhere-`)
    const tenant = stored.slice(t.config.filesDir.length + 1).split('/')[0]
    symlinkSync(elsewhere, `${box.files}/${tenant}`)
    const { code, err } = await box.operator.run('restore')
    assert.equal(code, 1)
    assert.match(err, /is no folder/)
    assert.deepEqual(readdirSync(elsewhere), [])
    await box.drop()
  },
)

test(
  'OPS-5 a restore that was killed while it gave the names is begun again, and opens what it had closed',
  options,
  async () => {
    const box = await anotherBox()
    await box.operator.facts('restore')
    const name = new URL(box.url).pathname.slice(1)
    const client = new pg.Client({ connectionString: new URL('/postgres', box.url).href })
    await client.connect()
    await client.query(`alter database ${name} allow_connections false`)
    const { former } = await box.operator.facts<{ former: string }>('restore', '--overwrite')
    assert.notEqual(await rowsIn(box.url, 'tickets'), undefined)
    const { rows } = await client.query('select datname from pg_database where not datallowconn and not datistemplate')
    assert.deepEqual(rows, [])
    await client.query(`drop database ${former}`)
    await client.end()
    await box.drop()
  },
)
