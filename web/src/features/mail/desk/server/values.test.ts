import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ApiFailure } from '../../../../lib/api/problem.ts'
import { fieldsIn } from './fields-in.ts'
import { serverOf, valuesOf } from './values.ts'

const stored = {
  origin: 'own' as const,
  version: 2,
  server: {
    ...{ host: 'mail.nile.example', port: 587, security: 'starttls' as const, username: 'desk', hasPassword: true },
    ...{ fromName: null, fromAddress: 'desk@nile.example', replyTo: null, allowUnverified: false },
    ...{ caCertificate: null, ratePerMinute: null, maxConnections: 3 },
  },
}

test('NTF-18 a password that was not typed is left as it is, and one without a name goes', () => {
  assert.equal('password' in serverOf(valuesOf(stored)), false)
  assert.equal(serverOf({ ...valuesOf(stored), password: ' kept as typed ' }).password, ' kept as typed ')
  assert.equal(serverOf({ ...valuesOf(stored), username: ' ' }).password, null)
})

test('what is empty is none, and what is stored comes back as it went', () => {
  const { hasPassword: _, ...server } = stored.server
  assert.deepEqual(serverOf(valuesOf(stored)), server)
})

test('where there is no mail server yet the form begins with what is usual', () => {
  const { port, security, host } = valuesOf({ origin: 'none', server: null, version: 0 })
  assert.deepEqual({ port, security, host }, { port: 587, security: 'starttls', host: '' })
})

test('UX-4.7 a refused try names the fields that it is about, each once', () => {
  const of = (path: string) => ({ path, code: 'format', message: '' })
  const failure = new ApiFailure('validation-failed', {
    errors: [of('/server/host'), of('/server/host'), of('/server/fromAddress'), of('/server')],
  })
  assert.deepEqual(fieldsIn(failure, { host: 'Host', fromAddress: 'Sender’s address' }), ['Host', 'Sender’s address'])
})
