import assert from 'node:assert/strict'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname } from 'node:path'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import type { Readiness } from '@atum-desk/contract/health'
import pg from 'pg'
import type { Environment } from '../../config/env.ts'
import { systemClock } from '../../platform/clock.ts'
import { anotherCertificate } from '../../testing/another-certificate.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { expiredCertificate } from '../../testing/expired-certificate.ts'
import { drainJobs } from '../../testing/jobs.ts'
import { openMailbox } from '../../testing/mailbox.ts'
import { selfSigned } from '../../testing/mailbox-certificate.ts'
import { asSuperuser, operatorEnv, operatorOf } from '../../testing/operator.ts'
import { storedFile } from '../../testing/stored-file.ts'
import { until } from '../../testing/until.ts'
import { nameAt } from '../backup/folders.ts'
import { examine } from './examine.ts'
import type { Finding, Means } from './finding.ts'

let t: TestApp
let superuser: pg.Client
let mailbox: Awaited<ReturnType<typeof openMailbox>>
/** As nginx stands before the API. */
const door = createServer(selfSigned, (_request, response) =>
  response.writeHead(doorSays).end(JSON.stringify({ status: 'unavailable', checks: doorChecks })),
)
let doorSays = 200
let doorChecks: Readiness['checks'] | undefined
let box: string
let env: Environment
let stored: string
before(async () => {
  t = await testApp()
  mailbox = await openMailbox()
  await new Promise<void>((done) => door.listen(0, '127.0.0.1', done))
  superuser = new pg.Client({ connectionString: asSuperuser(t.database) })
  await superuser.connect()
  await superuser.query('set session_replication_role = replica')
  stored = await storedFile(t, 'what was attached')
  await drainJobs(t, { sweeps: true })
})
after(async () => {
  await superuser.end()
  await mailbox.close()
  door.close()
  await t.close()
})

const beat = `insert into worker_heartbeats (worker_id, beat_at) values ('w', now())
  on conflict (worker_id) do update set beat_at = excluded.beat_at`

/** A box that is well, as far as the test can make one. */
beforeEach(async () => {
  box = mkdtempSync(`${tmpdir()}/atum-box-`)
  mkdirSync(`${box}/etc/tls`, { recursive: true })
  writeFileSync(`${box}/etc/atum-desk.env`, 'X=y\n', { mode: 0o640 })
  writeFileSync(`${box}/etc/tls/server.crt`, selfSigned.cert, { mode: 0o644 })
  writeFileSync(`${box}/etc/tls/server.key`, selfSigned.key, { mode: 0o600 })
  backup(nameAt(systemClock.now()))
  await superuser.query(beat)
  env = {
    databaseUrl: t.config.databaseUrl,
    databaseSystemUrl: t.config.databaseSystemUrl,
    jwtSecret: t.config.jwtSecret,
    secretKeys: `k1:${'07'.repeat(32)}`,
    filesDir: t.config.filesDir,
    smtpUrl: `smtp://127.0.0.1:${mailbox.port}`,
    backupDir: `${box}/backups`,
    configDir: `${box}/etc`,
    walDir: `${box}/wal`,
    publicUrl: `https://127.0.0.1:${(door.address() as AddressInfo).port}`,
  }
})

afterEach(() => rmSync(box, { recursive: true }))

function backup(name: string): void {
  mkdirSync(`${box}/backups/${name}`, { recursive: true, mode: 0o700 })
  chmodSync(`${box}/backups`, 0o700)
  writeFileSync(`${box}/backups/${name}/manifest.json`, JSON.stringify({ format: 1, files: { count: 1 }, damaged: [] }))
}

const bad = (found: readonly Finding[]) => found.filter(({ state }) => state !== 'ok')
const look = (more: Omit<Parameters<typeof examine>[0], 'env'> = {}) => examine({ env, ...more })

/** What this machine itself is not well in: its disk, or the PostgreSQL of tests, which does not sync. */
const ofThisMachine = ['disk', 'memory', 'postgresql', 'clock']

test('OPS-6 a box that is well has nothing to tell, and doctor ends with 0 or 1', async () => {
  const found = bad(await look())
  assert.deepEqual(
    found.filter(({ name }) => !ofThisMachine.includes(name)),
    [],
  )
})

type Fault = Readonly<{ plant(): unknown; mend?(): unknown; name: string; says: RegExp; means?: () => Partial<Means> }>

const faults: Record<string, Fault> = {
  'an expired certificate': {
    plant: () => writeFileSync(`${box}/etc/tls/server.crt`, expiredCertificate),
    name: 'certificate',
    says: /^expired on Feb {2}1 00:00:00 2020 GMT$/,
  },
  'a certificate for another name': {
    plant: () => {
      env = { ...env, publicUrl: env.publicUrl?.replace('127.0.0.1', 'localhost') }
    },
    name: 'certificate',
    says: /server\.crt is not for localhost, but for DNS:mail\.desk\.example, IP Address:127\.0\.0\.1$/,
  },
  'a certificate that expired behind the first': {
    plant: () => writeFileSync(`${box}/etc/tls/server.crt`, `${selfSigned.cert}${expiredCertificate}`),
    name: 'certificate',
    says: /server\.crt “.*” in it expired on Feb {2}1 00:00:00 2020 GMT$/,
  },
  'a certificate that did not issue the one before it': {
    plant: () => writeFileSync(`${box}/etc/tls/server.crt`, `${selfSigned.cert}${anotherCertificate}`),
    name: 'certificate',
    says: /server\.crt has “.*” after “mail\.desk\.example”, which is by “mail\.desk\.example”/,
  },
  'a full disk': {
    plant: () => undefined,
    means: () => ({ roomOf: async () => ({ free: 2 ** 30, total: 100 * 2 ** 30 }) }),
    name: 'disk',
    says: /^1\.0 GB of 100\.0 GB free \(1 %\)/,
  },
  'a dead worker': {
    plant: () => superuser.query(`update worker_heartbeats set beat_at = now() - interval '10 minutes'`),
    name: 'worker',
    says: /^heard 600 s ago$/,
  },
  'no worker at all': {
    plant: () => superuser.query('delete from worker_heartbeats'),
    name: 'worker',
    says: /^none runs/,
  },
  'a queue that lags': {
    plant: () =>
      superuser.query(`select graphile_worker.add_job('notifications.plan', run_at := now() - interval '1 hour')`),
    mend: () => superuser.query('delete from graphile_worker._private_jobs'),
    name: 'queue',
    says: /^notifications\.plan lags 360\d s, with 1 waiting$/,
  },
  'a broken file': {
    plant: () => writeFileSync(stored, 'what was attacked'),
    mend: () => writeFileSync(stored, 'what was attached'),
    name: 'files',
    says: /^1 broken: \S+ is altered$/,
  },
  'a broken audit entry': {
    plant: () => superuser.query(`update audit_log set action = 'nothing' where action = 'ticket.created'`),
    mend: () => superuser.query(`update audit_log set action = 'ticket.created' where action = 'nothing'`),
    name: 'audit',
    says: /^entry \S+ \(seal \d+\) is not what was sealed$/,
  },
  'no backup': {
    plant: () => rmSync(`${box}/backups`, { recursive: true }),
    name: 'backup',
    says: /^there is none in /,
  },
  'an old backup': {
    plant: () => {
      rmSync(`${box}/backups`, { recursive: true })
      backup(nameAt(systemClock.now().subtract({ hours: 72 })))
    },
    name: 'backup',
    says: /\(72 h ago\)/,
  },
  'an old backup, whatever one is called that was made while the clock was ahead': {
    plant: () => {
      rmSync(`${box}/backups`, { recursive: true })
      backup(nameAt(systemClock.now().subtract({ hours: 72 })))
      backup(nameAt(systemClock.now().add({ hours: 24 * 400 })))
    },
    name: 'backup',
    says: /\(72 h ago\)/,
  },
  'a clock that is off': {
    plant: () => undefined,
    means: () => ({ now: systemClock.now().subtract({ hours: 20 }) }),
    name: 'clock',
    says: /^is 20 h apart from PostgreSQL’s$/,
  },
  'a secret that everybody can read': {
    plant: () => chmodSync(`${box}/etc/atum-desk.env`, 0o644),
    name: 'permissions',
    says: /atum-desk\.env can be read by everybody \(0644\)$/,
  },
  'a configuration that others can change': {
    plant: () => chmodSync(`${box}/etc/tls`, 0o777),
    name: 'permissions',
    says: /tls can be changed by others \(0777\)$/,
  },
  'the kept settings of before that everybody can read': {
    plant: () => writeFileSync(`${box}/etc/atum-desk.env.before-2026-11-29`, 'X=y\n', { mode: 0o644 }),
    name: 'permissions',
    says: /atum-desk\.env\.before-2026-11-29 can be read by everybody \(0644\)$/,
  },
  'the wishes of an installation, a password of the mail server among them, that everybody can read': {
    plant: () => writeFileSync(`${box}/etc/install.conf`, 'SMTP_URL=x\n', { mode: 0o644 }),
    name: 'permissions',
    says: /install\.conf can be read by everybody \(0644\)$/,
  },
  'no copy for point-in-time recovery': {
    plant: () => mkdirSync(`${box}/wal`, { mode: 0o700 }),
    name: 'pitr',
    says: /^there is no copy in .*\/base to go on from$/,
  },
  'an old copy for point-in-time recovery': {
    plant: () => {
      mkdirSync(`${box}/wal`, { mode: 0o700 })
      mkdirSync(`${box}/base/${nameAt(systemClock.now().subtract({ hours: 24 * 15 }))}`, { recursive: true })
    },
    name: 'pitr',
    says: /\(15 days ago\)$/,
  },
  'an API that does not answer through nginx': {
    plant: () => {
      doorSays = 502
    },
    mend: () => {
      doorSays = 200
    },
    name: 'web',
    says: /^the API does not answer through nginx: 502$/,
  },
  'an API that cannot write its files, and no word of its worker': {
    plant: () => {
      doorSays = 503
      doorChecks = {
        database: { ok: true },
        migrations: { ok: true },
        files: { ok: false, detail: 'No.' },
        worker: { ok: false },
      }
    },
    mend: () => {
      doorSays = 200
      doorChecks = undefined
    },
    name: 'web',
    says: /^the API cannot do its work: files: No\.$/,
  },
  'a door that is closed to everybody but the box': {
    plant: () => {
      mkdirSync(`${box}/etc/nginx`)
      writeFileSync(`${box}/etc/nginx/closed.conf`, 'return 503;')
    },
    name: 'web',
    says: /^nginx lets nobody in but this box$/,
  },
  'an nginx that does not run': {
    plant: () => {
      env = { ...env, publicUrl: 'https://127.0.0.1:1' }
    },
    name: 'web',
    says: /ECONNREFUSED/,
  },
  'an nginx that still shows the certificate of before': {
    plant: () => writeFileSync(`${box}/etc/tls/server.crt`, expiredCertificate),
    name: 'certificate',
    says: /^nginx shows another one than .*server\.crt$/,
  },
  'a store that is open to everybody': {
    plant: () => chmodSync(t.config.filesDir, 0o755),
    mend: () => chmodSync(t.config.filesDir, 0o700),
    name: 'permissions',
    says: /is open to everybody \(0755\)$/,
  },
  'a store of another account than the services’': {
    plant: () => undefined,
    means: () => ({ serviceAccount: async () => ({ name: 'atum-desk', uid: 4242 }) }),
    name: 'permissions',
    says: /does not belong to atum-desk, as whom the services run$/,
  },
  'a folder of the store that is closed to the services themselves': {
    plant: () => chmodSync(dirname(dirname(stored)), 0),
    mend: () => chmodSync(dirname(dirname(stored)), 0o700),
    name: 'permissions',
    says: /is closed to the services themselves \(0000\)$/,
  },
  'a program that everybody can change': {
    plant: () => mkdirSync(`${box}/program/api`, { recursive: true, mode: 0o700 }),
    means: () => {
      chmodSync(`${box}/program/api`, 0o777)
      const uid = process.getuid?.() ?? 0
      return { program: `${box}/program/`, serviceAccount: async () => ({ name: 'us', uid }) }
    },
    name: 'permissions',
    says: /program\/api, of the program, can be changed by others \(0777\)$/,
  },
  'an archive that is off where a log should be kept': {
    plant: () => mkdirSync(`${box}/wal`, { mode: 0o700 }),
    name: 'pitr',
    says: /^archive_mode is off: nothing is added to /,
  },
  'a mail server that refuses': {
    plant: () => {
      env = { ...env, smtpUrl: 'smtp://desk:hunter2@127.0.0.1:1' }
    },
    name: 'smtp',
    says: /ECONNREFUSED/,
  },
  'settings that are missing': {
    plant: () => {
      env = { ...env, jwtSecret: undefined }
    },
    name: 'settings',
    says: /ATUM_JWT_SECRET is not set/,
  },
  'a database that does not answer': {
    plant: () => {
      env = { ...env, databaseUrl: 'postgres://atum_app@127.0.0.1:1/none' }
    },
    name: 'postgresql',
    says: /ECONNREFUSED/,
  },
}

for (const [what, { plant, mend, name, says, means }] of Object.entries(faults)) {
  test(`OPS-6 doctor finds ${what}, names it and says what to do`, async () => {
    await plant()
    try {
      const found = bad(await look(means?.()))
      const named = found.find((finding) => finding.name === name && says.test(finding.says))
      assert.ok(named, JSON.stringify(found))
      assert.equal(named.state, 'fail')
      assert.ok(named.todo)
      assert.ok(!JSON.stringify(found).includes('hunter2'))
    } finally {
      await mend?.()
    }
  })
}

test('OPS-6 configuration of another account is told, which could change what the services read', async (context) => {
  if (process.getuid?.() !== 0) return context.skip('only root gives a file away')
  chownSync(`${box}/etc/atum-desk.env`, 65534, 65534)
  const named = bad(await look()).find(({ name }) => name === 'permissions')
  assert.match(named?.says ?? '', /atum-desk\.env belongs to another account than /)
})

test('OPS-6 a backup of a time that has not come is worth a look, and where it lies is said', async () => {
  backup(nameAt(systemClock.now().add({ hours: 24 })))
  const [strange, found] = await look({ only: 'backup' })
  assert.deepEqual([strange?.state, strange?.says], ['warn', '1 are of a time that has not come'])
  assert.match(strange?.todo ?? '', /^see the clock; if it is right: rm -r \/.*Z$/)
  assert.equal(found?.state, 'ok')
})

test('OPS-6 a setting of PostgreSQL that waits for a restart is worth a look', async () => {
  const pending = async () => (await look({ only: 'postgresql' })).find(({ says }) => /waits for a restart$/.test(says))
  await superuser.query('alter system set superuser_reserved_connections = 5')
  await superuser.query('select pg_reload_conf()')
  try {
    await until(async () => (await pending()) !== undefined)
    assert.equal((await pending())?.says, 'superuser_reserved_connections was changed and waits for a restart')
  } finally {
    await superuser.query('alter system reset superuser_reserved_connections')
    await superuser.query('select pg_reload_conf()')
  }
})

test('OPS-6 deliveries that failed or were given up are worth a look, and no failure', async () => {
  const [tenantId] = await t.deps.directory.all()
  for (const state of ['failed', 'dead'])
    await superuser.query(
      `insert into deliveries (tenant_id, id, channel, event, internal, recipient_id, address, locale, subject, body_text, state,
       next_attempt_at, created_at) values ($1, gen_random_uuid(), 'email', 'ticket.created', false, gen_random_uuid(),
       'a@b.example', 'en', 's', 'b', $2, now() + interval '1 hour', now())`,
      [tenantId, state],
    )
  const named = (await look({ only: 'deliveries' })).filter(({ state }) => state === 'warn')
  assert.deepEqual(
    named.map(({ says }) => says),
    ['1 have failed, and are tried again', '1 were given up'],
  )
  await superuser.query('delete from deliveries')
})

test('OPS-6 as a command it has the exit codes of a monitoring plugin', async () => {
  const operator = operatorOf({ ...operatorEnv(t.database, t.config), ATUM_BACKUP_DIR: `${box}/none` })
  const { code, out } = await operator.run('doctor', '--json')
  assert.equal(code, 2)
  const { state, findings } = JSON.parse(out)
  assert.equal(state, 'fail')
  assert.ok(findings.some(({ name }: Finding) => name === 'backup'))
  assert.equal((await operator.run('doctor', '--wrong')).code, 3)
  const one = await operator.run('doctor', '--only', 'smtp', '--json')
  assert.deepEqual([one.code, JSON.parse(one.out).findings.map(({ name }: Finding) => name)], [0, ['smtp']])
  assert.equal((await operator.run('doctor', '--only', 'smpt')).code, 3)
})
