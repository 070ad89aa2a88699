import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../testing/app.ts'
import { operatorEnv, operatorOf } from '../../testing/operator.ts'
import { makeBundle } from './bundle.ts'
import { scrub, secretsOf } from './scrub.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const contentsOf = (file: string) => spawnSync('tar', ['-xzOf', file], { encoding: 'utf8' }).stdout

const secrets = {
  ATUM_JWT_SECRET: 'jwt-secret-that-nobody-else-may-know',
  ATUM_SECRET_KEYS: `k2:${'0f'.repeat(32)},k1:${'a7'.repeat(32)}`,
  ATUM_SMTP_URL: 'smtps://postbote:hunter%2F2@mail.nile.example:465',
  ATUM_MAIL_FROM: 'Nile Support <support@nile.example>',
  ATUM_PUBLIC_URL: 'https://desk.nile.example',
  ATUM_ADMIN_PASSWORD: 'a quiet day on the river',
}
const neverIn = [
  ...Object.values(secrets),
  ...['0f'.repeat(32), 'a7'.repeat(32), 'postbote', 'hunter%2F2', 'hunter/2', 'nile.example', 'in-the-file-only'],
]

test('OPS-7 nothing of the environment, of people or of machines is in a support bundle', async () => {
  const { customer } = await t.make.helpdesk()
  await t.make.ticket(customer, { title: 'The printer of Nadia Fahmy' })
  const folder = mkdtempSync(`${tmpdir()}/atum-support-`)
  mkdirSync(`${folder}/etc`)
  writeFileSync(`${folder}/etc/atum-desk.env`, `OF_MY_OWN='in-the-file-only'\nPORT='8080'\n`)
  const env = { ...operatorEnv(t.database, t.config), ...secrets, ATUM_CONFIG_DIR: `${folder}/etc` }
  const file = `${folder}/bundle.tar.gz`
  const { contents } = await operatorOf(env).facts<{ contents: string[] }>('support-bundle', '--to', file)
  assert.ok(contents.includes('doctor.json') && contents.includes('postgresql.json'))
  const text = contentsOf(file)
  for (const secret of [...neverIn, customer.email, 'Nadia', 'The printer']) assert.ok(!text.includes(secret), secret)
  assert.doesNotMatch(text, /[\w.]+@[\w-]+\.\w+/)
  assert.doesNotMatch(text, /"setting": "[^"]*\b(?!127\.|0\.0\.0\.0)(\d{1,3}\.){3}\d{1,3}\b/)
  assert.match(text, /"jwtSecret": true/)
  assert.match(text, /"relname": "tickets"/)
  assert.equal(statSync(file).mode & 0o077, 0)
})

const log = `
{"level":30,"req":{"url":"/api/tickets?q=nadia@desk.example","remoteAddress":"10.20.30.40"},"msg":"done"}
sent to <ali.hassan+tag@mail.example.com> by 192.168.7.9 and fe80::1ff:fe23:4567:890a and 2001:db8::1
duplicate key value violates unique constraint: Key (tenant_id, email)=(0190, nadia@desk.example) already exists.
Failing row contains (0190, Nadia Fahmy, null).
Nov 29 21:00:00 postgres[77]: [5-1] atum_app@atum_desk LOG:  duration: 2345.678 ms  execute <unnamed>: update tickets set title = $1
Nov 29 21:00:00 postgres[77]: [5-2] 	from t where id = $2
Nov 29 21:00:00 postgres[77]: [5-3] atum_app@atum_desk DETAIL:  parameters: $1 = 'My salary is wrong', $2 = '0190'
Nov 29 21:00:00 postgres[77]: [6-2] atum_app@atum_desk DETAIL:  Failing row contains (0190, The first line
Nov 29 21:00:00 postgres[77]: [6-3] 	and a second one of Nadia Fahmy, null).
Nov 29 21:00:00 postgres[77]: [6-4] atum_app@atum_desk STATEMENT:  insert into tickets values ($1)
authorization: Bearer eyJhbGciOi.eyJzdWIi.c2ln and again jwt-secret-that-nobody-else-may-know
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49
-----END PRIVATE KEY-----
at 2026-11-29T18:00:00.123Z, on 127.0.0.1:8080 and ::1, version 24.21.0, 3:04:05`

test('OPS-7 a log is told without addresses, tokens, keys and the values of rows', () => {
  const told = scrub(log, secretsOf({ jwtSecret: secrets.ATUM_JWT_SECRET }))
  for (const gone of [
    ...['nadia', 'Nadia', 'ali.hassan', '10.20.30.40', '192.168.7.9', 'fe80', '2001:db8', 'eyJ', 'MIGH', 'nobody-else'],
    ...['salary', 'a second one', 'first line'],
  ]) {
    assert.ok(!told.includes(gone), `${gone}: ${told}`)
  }
  for (const kept of [
    '2026-11-29T18:00:00.123Z',
    '127.0.0.1:8080',
    '24.21.0',
    'violates unique constraint',
    '3:04:05',
    '[6-4]',
    'STATEMENT:  insert into tickets values ($1)',
    'duration: 2345.678 ms',
  ]) {
    assert.ok(told.includes(kept), `${kept}: ${told}`)
  }
})

test('OPS-7 what cannot be had says why, without what it must not say', async () => {
  const folder = mkdtempSync(`${tmpdir()}/atum-support-`)
  const env = { databaseUrl: 'postgres://atum_app:hunter-2-hunter@127.0.0.1:1/none', configDir: `${folder}/none` }
  await makeBundle(env, `${folder}/b.tar.gz`, 'b', [['own.txt', async () => 'password hunter-2-hunter']])
  const text = contentsOf(`${folder}/b.tar.gz`)
  assert.match(text, /not to be had: DATABASE_ADMIN_URL is not set/)
  assert.match(text, /password \[secret\]/)
  assert.ok(!text.includes('hunter'))
})
