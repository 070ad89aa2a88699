import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lastWords } from './program.ts'

const cases: [name: string, said: string, words: string][] = [
  ['nothing', '', ''],
  ['a plain line', 'one\ntwo\n', 'two'],
  ['a log line', '{"level":50,"msg":"the port is taken"}\n', 'the port is taken'],
  ['a refusal among log lines', 'atum-desk: no JWT secret\n{"level":30,"msg":"bye"}\n', 'no JWT secret'],
  [
    'an error with its stack',
    'x.ts:1\nTypeError: no such thing\n    at x.ts:1\n\nNode.js v24\n',
    'TypeError: no such thing',
  ],
]

for (const [name, said, words] of cases) {
  test(`the last words of a program: ${name}`, () => {
    assert.equal(lastWords(said), words)
  })
}
