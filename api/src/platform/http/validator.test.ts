import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { BulkBody } from '@atum-desk/contract/bulk'
import { nullable } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import { CreateRoleBody } from '@atum-desk/contract/roles'
import { TicketQuery } from '@atum-desk/contract/ticket-query'
import { TicketPriority, Title } from '@atum-desk/contract/tickets'
import { fastify } from 'fastify'
import { type TSchema, Type } from 'typebox'
import { answerWithProblems } from './problem-handler.ts'
import { validateStrictly } from './validator.ts'

const app = fastify()
const body = Type.Object(
  {
    title: Type.Optional(nullable(Title)),
    priority: Type.Optional(TicketPriority),
    raise: Type.Optional(Type.Union([Type.Boolean(), TicketPriority])),
    days: Type.Optional(nullable(Type.Union([Type.Integer({ minimum: 1 }), Type.Literal('never')]))),
    steps: Type.Optional(Type.Array(nullable(Type.Object({ at: Type.Integer() })))),
  },
  { additionalProperties: false },
)
const schemas = { plain: body, bulk: BulkBody, role: CreateRoleBody } satisfies Record<string, TSchema>
before(() => {
  validateStrictly(app)
  answerWithProblems(app)
  for (const [name, schema] of Object.entries(schemas)) app.post(`/${name}`, { schema: { body: schema } }, () => 'ok')
  app.get('/tickets', { schema: { querystring: TicketQuery } }, () => 'ok')
})
after(() => app.close())

const ids = ['019aa1d0-3b60-7c4e-9d52-6f1f0a7b2c3d']
const bulkTypes = 'accept, reject, assign, status, priority, category, tags, comment or merge'

/** What is sent, and every error that is told of it: path, code, message. */
const cases = [
  ['plain', { colour: 1 }, ['/colour additionalProperties is no member that is known here']],
  ['plain', { title: '   ' }, ['/title pattern must be one line of text that can be seen, without control characters']],
  ['plain', { title: 42 }, ['/title type must be a text']],
  ['plain', { priority: 'P9' }, ['/priority enum must be one of P1, P2, P3 or P4']],
  ['plain', { raise: 'P9' }, ['/raise anyOf must be true or false, P1, P2, P3 or P4']],
  ['plain', { days: 0 }, ['/days minimum must be >= 1']],
  ['plain', { days: 'ever' }, ['/days anyOf must be a whole number or never']],
  [
    'plain',
    { steps: [{ at: 'x' }, {}, null, 1] },
    ['/steps/0/at type must be a whole number', '/steps/1/at required is required', '/steps/3 type must be an object'],
  ],
  ['plain', [], [' type must be an object']],
  ['bulk', { ids, action: { type: 'explode' } }, [`/action/type enum must be one of ${bulkTypes}`]],
  ['bulk', { ids, action: {} }, [`/action/type enum must be one of ${bulkTypes}`]],
  [
    'bulk',
    { ids, action: { type: 'priority', priority: 'P9' } },
    ['/action/priority enum must be one of P1, P2, P3 or P4'],
  ],
  [
    'bulk',
    { ids, action: { type: 'tags', colour: 1 } },
    ['/action/colour additionalProperties is no member that is known here'],
  ],
  ['bulk', { ids: ['1'], action: { type: 'tags' } }, ['/ids/0 format must be an id, as a UUID']],
] as const

for (const [url, payload, expected] of cases) {
  test(`${url} ${JSON.stringify(payload).slice(0, 60)} is refused in words`, async () => {
    const answer = await app.inject({ method: 'POST', url, payload: JSON.stringify(payload), headers })
    const { code, errors = [] } = answer.json<Problem>()
    assert.deepEqual([answer.statusCode, code], [400, 'validation-failed'])
    assert.deepEqual(
      errors.map((error) => `${error.path} ${error.code} ${error.message}`),
      expected,
    )
  })
}
const headers = { 'content-type': 'application/json' }

const post = async (payload: unknown) =>
  (await app.inject({ method: 'POST', url: '/plain', payload: JSON.stringify(payload), headers })).json<Problem>()

test('the detail names the member that is not known, and the one that is wrong', async () => {
  assert.equal((await post({ colour: 1 })).detail, '“colour” is no member that is known here.')
  assert.equal((await post({ priority: 'P9' })).detail, 'priority must be one of P1, P2, P3 or P4.')
  assert.equal((await post([])).detail, 'The body must be an object.')
})

test('a query names the values that it takes by commas', async () => {
  const answer = await app.inject({ url: '/tickets?status=NEW,DONE&assigneeId=you' })
  const { detail } = answer.json<Problem>()
  assert.match(detail, /^status must be one or several of NEW, ACCEPTED.*, by commas\. assigneeId must be an id, or me/)
})

test('what was sent is not sent back at length, however often it fails', async () => {
  const sent = 'x'.repeat(10_000)
  const long = JSON.stringify(await post({ [sent]: 1, title: sent, steps: Array(20_000).fill({ at: 'x' }) }))
  assert.ok(long.length < 5_000, String(long.length))
})

test('every pattern that a request can break has its words', () => {
  const unworded = [...Object.values(schemas), TicketQuery].flatMap((schema) => patternsWithoutWords(schema))
  assert.deepEqual(unworded, [])
})

function patternsWithoutWords(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'pattern' in schema && !('x-expected' in schema) ? [String(schema.pattern)] : []
  return [...own, ...Object.values(schema).flatMap(patternsWithoutWords)]
}
