import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from './config.ts'

const needed = {
  databaseUrl: 'postgres://atum_app@127.0.0.1/atum',
  databaseSystemUrl: 'postgres://atum_system@127.0.0.1/atum',
  jwtSecret: 'a secret of more than thirty-two characters',
  secretKeys: `k1:${'0f'.repeat(32)}`,
  filesDir: '/var/lib/atum-desk/uploads',
}

test('everything that is wrong is said at once', () => {
  assert.throws(
    () => readConfig({ port: 'x' }),
    /PORT.*ATUM_JWT_SECRET.*ATUM_SECRET_KEYS.*DATABASE_URL.*DATABASE_SYSTEM_URL.*ATUM_FILES_DIR/,
  )
})

test('a mail server is an address or is absent; what is neither stops the start, and its password stays unsaid', () => {
  const smtpUrl = 'smtps://desk:hunter2@mail.example:465?tls.servername=mail'
  assert.equal(readConfig({ ...needed, smtpUrl }).smtpUrl, smtpUrl)
  assert.equal(readConfig({ ...needed, smtpUrl: '' }).smtpUrl, null)
  const wrong = { ...needed, smtpUrl: 'desk:hunter2@mail.example:25' }
  assert.throws(
    () => readConfig(wrong),
    (error: Error) => error.message.includes('ATUM_SMTP_URL') && !error.message.includes('hunter2'),
  )
})

test('NTF-5 a key that is none stops the start, and is not said', () => {
  const wrong = { ...needed, secretKeys: 'k1:secretive' }
  assert.throws(
    () => readConfig(wrong),
    (error: Error) => error.message.includes('ATUM_SECRET_KEYS') && !error.message.includes('secretive'),
  )
})
