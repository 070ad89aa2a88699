import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unknownVariables } from './variables.ts'

test('TKT-20 what may stand in double braces is a list, and anything else is named', () => {
  for (const [text, unknown] of [
    ['Hello {{requester.name}}, {{ ticket.number }}.', []],
    ['Hello {{name}}, {{name}}, {{ticket.secret}}', ['name', 'ticket.secret']],
    ['{{}}', ['']],
    ['{{requester.name}', []],
    ['a {b} and {{{agent.name}}}', []],
  ] as const) {
    assert.deepEqual(unknownVariables(text), unknown, text)
  }
})
