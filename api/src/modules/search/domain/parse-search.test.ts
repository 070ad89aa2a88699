import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TicketStatus, ticketPriorities, ticketStatuses } from '@atum-desk/contract/tickets'
import fc from 'fast-check'
import { AppError } from '../../../platform/errors.ts'
import { parseSearch } from './parse-search.ts'
import { kindsOfContent, type SearchOperator, slaStates, traits } from './search-operators.ts'
import { type SearchQuery, writeSearch } from './search-query.ts'

const nothing: SearchQuery = { words: [], phrases: [], unwanted: [], conditions: [] }
const one = (operator: SearchOperator, ...values: unknown[]) => ({
  ...nothing,
  conditions: [{ operator, negated: false, values }],
})
const not = (operator: SearchOperator, ...values: unknown[]) => ({
  ...nothing,
  conditions: [{ operator, negated: true, values }],
})
const open: TicketStatus[] = ['NEW', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'WAITING_CUSTOMER', 'RESOLVED']

test('SRC-3 a query is words, phrases and conditions', () => {
  const cases: ReadonlyArray<readonly [string, object]> = [
    ['', nothing],
    ['  printer   jam ', { ...nothing, words: ['printer', 'jam'] }],
    ['"access denied" vpn', { ...nothing, words: ['vpn'], phrases: ['access denied'] }],
    ['“access denied”', { ...nothing, phrases: ['access denied'] }],
    ['"never closed', { ...nothing, phrases: ['never closed'] }],
    ['-printer -"access denied"', { ...nothing, unwanted: ['printer', 'access denied'] }],
    ['- "" -""', nothing],
    ['طابعة status:new', { ...one('status', 'NEW'), words: ['طابعة'] }],
    ['http://desk.example 10:30 C:\\temp', { ...nothing, words: ['http://desk.example', '10:30', 'C:\\temp'] }],
    ['Re: printer', { ...nothing, words: ['Re', 'printer'] }],
    ['STATUS:Waiting', one('status', 'WAITING_CUSTOMER')],
    ['status:"in progress"', one('status', 'IN_PROGRESS')],
    ['status:in-progress status:IN_PROGRESS', one('status', 'IN_PROGRESS')],
    ['status:new,waiting status:closed', one('status', 'NEW', 'WAITING_CUSTOMER', 'CLOSED')],
    ['status:open', one('status', ...open)],
    ['-status:final', not('status', 'CLOSED', 'REJECTED', 'CANCELLED')],
    ['priority:p1,High', one('priority', 'P1', 'P2')],
    ['org:"Nile, Inc"', one('org', 'Nile, Inc')],
    ['customer:Nile', one('org', 'Nile')],
    ['assignee:me assignee:none', one('assignee', 'me', 'none')],
    ['-tag:x -tag:y', not('tag', 'x', 'y')],
    ['tag:"Needs VPN"', one('tag', 'needs-vpn')],
    [
      'tag:vpn -tag:vip',
      { ...nothing, conditions: [one('tag', 'vpn').conditions[0], not('tag', 'vip').conditions[0]] },
    ],
    ['sla:breached', one('sla', 'breached')],
    ['has:file', one('has', 'attachment')],
    ['is:escalated', one('is', 'escalated')],
    ['created:2026-02', one('created', { from: '2026-02-01', to: '2026-02-28' })],
  ]
  for (const [typed, meant] of cases) assert.deepEqual(parseSearch(typed), meant, typed)
})

test('SRC-3 what cannot be read is refused, with the place and what is possible', () => {
  const cases = [
    ['printer foo:bar', /at character 9: there is no operator foo; possible are: status, /],
    ['status:lost', /at character 1: status cannot be “lost”; possible are: new, /],
    ['status:new,', /status needs a value/],
    ['status:', /at character 1: status needs a value/],
    ['-priority:P5', /priority cannot be “P5”; possible are: p1, /],
    ['sla:late', /possible are: running, paused, met, breached/],
    ['created:2026-13', /created cannot be “2026-13”; possible are: 2026-01-31/],
    ['is:constructor', /is cannot be/],
    [Array.from({ length: 41 }, () => 'word').join(' '), /has 41 terms; 40 are possible/],
  ] as const
  for (const [typed, message] of cases) {
    assert.throws(
      () => parseSearch(typed),
      ({ code, details }: AppError) =>
        code === 'validation-failed' && details.errors?.[0]?.path === '/q' && message.test(details.detail),
      typed,
    )
  }
})

test('SRC-3 no text throws anything but validation-failed', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '-',
      '"',
      ':',
      'status:',
      'created:',
      '>=',
      '..',
      ' ',
      'open',
      '2026-02-31',
      '9d',
      ',',
      '“',
      'tag:""',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      try {
        parseSearch(pieces.join(''))
      } catch (error) {
        assert.ok(error instanceof AppError && error.code === 'validation-failed', String(error))
      }
    }),
    { numRuns: 1_000 },
  )
})

const bareWord = fc
  .string({ unit: fc.constantFrom(...'abcxyz019ضé_@./'), minLength: 1, maxLength: 8 })
  .filter((word) => !word.startsWith('-'))
const phrase = fc.array(bareWord, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
const day = fc.constantFrom('2026-01-31', '2024-02-29', '0d', '7d', '1999-12-01', null)
const plain = { noNullPrototype: true }
const range = fc.record({ from: day, to: day }, plain)
const values = (of: fc.Arbitrary<unknown>) =>
  fc.uniqueArray(of, { minLength: 1, maxLength: 3, selector: JSON.stringify })
const valuesOf: Readonly<Record<SearchOperator, fc.Arbitrary<unknown[]>>> = {
  status: values(fc.constantFrom(...ticketStatuses)),
  priority: values(fc.constantFrom(...ticketPriorities)),
  ...Object.fromEntries(
    (['org', 'requester', 'assignee', 'team', 'service', 'category'] as const).map((name) => [name, values(phrase)]),
  ),
  tag: values(bareWord),
  sla: values(fc.constantFrom(...slaStates)),
  has: values(fc.constantFrom(...kindsOfContent)),
  is: values(fc.constantFrom(...traits)),
  created: values(range.filter(({ from, to }) => from !== null || to !== null)),
  ...Object.fromEntries(
    (['updated', 'solved', 'due'] as const).map((name) => [
      name,
      values(range.filter(({ from, to }) => from !== null || to !== null)),
    ]),
  ),
} as Record<SearchOperator, fc.Arbitrary<unknown[]>>
const conditions = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...(Object.keys(valuesOf) as SearchOperator[])), fc.boolean()), {
    selector: String,
    maxLength: 6,
  })
  .chain((pairs) =>
    fc.tuple(
      ...pairs.map(([operator, negated]) => valuesOf[operator].map((said) => ({ operator, negated, values: said }))),
    ),
  )

test('SRC-3 what was read can be written, and is read the same again', () => {
  const query = fc.record(
    {
      words: fc.array(bareWord, { maxLength: 4 }),
      phrases: fc.array(phrase, { maxLength: 3 }),
      unwanted: fc.array(phrase, { maxLength: 3 }),
      conditions,
    },
    plain,
  )
  fc.assert(
    fc.property(query, (asked) => {
      assert.deepEqual(parseSearch(writeSearch(asked as SearchQuery)), asked)
    }),
    { numRuns: 2_000 },
  )
})
