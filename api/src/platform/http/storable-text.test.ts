import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Problem } from '@atum-desk/contract/problem'
import { fastify } from 'fastify'
import { answerWithProblems } from './problem-handler.ts'
import { refuseUnstorableText } from './storable-text.ts'

async function ask(payload: string, url = '/') {
  const app = fastify()
  answerWithProblems(app)
  refuseUnstorableText(app)
  app.post('/', async () => 'stored')
  return app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/json' } })
}

test('text that cannot be stored is refused with its place', async () => {
  const cases = [
    ['{"title": "a\\u0000b"}', '/', '/title'],
    ['{"tags": ["fine", "\\ud800"]}', '/', '/tags/1'],
    ['{}', '/?q=%00', '/q'],
  ] as const
  for (const [payload, url, path] of cases) {
    const answer = await ask(payload, url)
    assert.equal(answer.statusCode, 400, payload)
    assert.deepEqual(answer.json<Problem>().errors, [
      { path, code: 'text', message: 'has a character that cannot be stored' },
    ])
  }
})

test('any other text passes', async () => {
  for (const payload of [
    '{"title": "\\ud83d\\ude00 مرحبا \\u0001", "n": 1, "nothing": null}',
    '[]',
    'null',
    '"text"',
  ]) {
    assert.equal((await ask(payload)).body, 'stored', payload)
  }
})

test('a body that is nested deeper than any stack is looked through, too', async () => {
  const nested = (inner: string) => `${'['.repeat(100_000)}${inner}${']'.repeat(100_000)}`
  assert.equal((await ask(nested('"fine"'))).body, 'stored')
  const answer = await ask(nested('"\\u0000"'))
  assert.equal(answer.json<Problem>().code, 'validation-failed')
})
