import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { type TestApp, testApp } from '../../testing/app.ts'
import { shareSchemas } from './openapi-components.ts'

type Media = { schema: object; example?: unknown }
type Answer = { description?: string; content?: Record<string, Media>; $ref?: string }
type Operation = {
  operationId: string
  summary?: string
  description?: string
  tags?: string[]
  security?: object[]
  parameters?: Array<{ in: string; name: string; required?: boolean; schema: object }>
  requestBody?: Answer
  responses: Record<string, Answer>
}
type Document = {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: Record<'schemas' | 'responses' | 'securitySchemes', Record<string, object>>
}

let t: TestApp
let document: Document
before(async () => {
  t = await testApp()
  document = (await t.app.inject('/api/openapi.json')).json<Document>()
})
after(() => t.close())

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation, is: `${method} ${path}` })),
  )

/** Every route that is part of the API; a HEAD says what its GET does. */
const routes = () =>
  t.app.declaredRoutes
    .filter(({ url, schema }) => url.startsWith('/api/') && schema !== undefined && !schema.hide)
    .flatMap(({ method, url, config }) => [method].flat().map((each) => ({ method: each.toLowerCase(), url, config })))
    .filter(({ method }) => method !== 'head')
    .map(({ method, url, config }) => ({ is: `${method} ${url.replaceAll(/:(\w+)/g, '{$1}')}`, config }))

test('the document tells every route of the app, and no other', () => {
  assert.equal(document.openapi, '3.1.0')
  assert.ok(routes().length > 40)
  assert.deepEqual(
    operations()
      .map(({ is }) => is)
      .sort(),
    routes()
      .map(({ is }) => is)
      .sort(),
  )
})

test('every operation has a summary, a tag and a name of its own, and says whether it needs a token', () => {
  const open = new Set(routes().flatMap(({ is, config }) => (config?.public === undefined ? [] : [is])))
  const names = new Set<string>()
  for (const { is, operation } of operations()) {
    assert.ok(operation.summary, is)
    assert.match(operation.description ?? '', /Needs `|Needs one of|For whoever|Open to everybody/, is)
    assert.equal(operation.tags?.length, 1, is)
    assert.ok(!names.has(operation.operationId), `${is}: ${operation.operationId} is taken`)
    names.add(operation.operationId)
    assert.deepEqual(operation.security, open.has(is) ? undefined : [{ bearer: [] }], is)
  }
})

test('every answer is described, the problems included', () => {
  assert.ok(!JSON.stringify(document).includes('Default Response'))
  for (const { is, operation } of operations()) {
    for (const [status, answer] of Object.entries(operation.responses)) {
      assert.ok(answer.description ?? answer.$ref, `${is}: ${status}`)
    }
    assert.equal(operation.responses['4XX']?.$ref, '#/components/responses/ClientProblem', is)
    assert.equal(operation.responses['5XX']?.$ref, '#/components/responses/ServerProblem', is)
  }
  assert.match(JSON.stringify(document.components.responses), /404 `not-found`.*503 `unavailable`/)
})

test('every parameter of a path is declared', () => {
  for (const { is, path, operation } of operations()) {
    const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path').map(({ name }) => name)
    assert.deepEqual(
      declared,
      [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
      is,
    )
  }
})

/** Every object in the document, with the way to it. */
function nodesOf(value: unknown, at = '#'): Array<{ at: string; node: Record<string, unknown> }> {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.entries(value).flatMap(([key, child]) => nodesOf(child, `${at}/${key}`))
  return Array.isArray(value) ? below : [{ at, node: value as Record<string, unknown> }, ...below]
}

test('every schema that has a name stands once, and every reference leads somewhere', () => {
  for (const { at, node } of nodesOf(document)) {
    if (typeof node.$ref === 'string') {
      const target = node.$ref
        .split('/')
        .slice(1)
        .reduce<unknown>((from, key) => (from as Record<string, unknown>)?.[key], document)
      assert.ok(target, `${at}: ${node.$ref}`)
    }
    const isNamed =
      typeof node.title === 'string' && /^[A-Z][A-Za-z]+$/.test(node.title) && 'type' in node && 'properties' in node
    if (isNamed) assert.equal(at, `#/components/schemas/${node.title}`)
  }
  // 2,900 an operation, 161 of them; were the schemas not shared, it would be megabytes.
  assert.ok(JSON.stringify(document).length < 3_400 * operations().length)
})

test('every example is what its schema allows', () => {
  const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true }))
  ajv.addSchema(document, 'api')
  const bodies = operations().flatMap(({ is, path, method, operation }) => {
    const at = `api#/paths/${path.replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')}/${method}`
    const answers = Object.entries(operation.responses).map(([status, answer]) => ({
      answer,
      at: `${at}/responses/${status}`,
    }))
    const asked = operation.requestBody ? [{ answer: operation.requestBody, at: `${at}/requestBody` }] : []
    return [...asked, ...answers].map((body) => ({ ...body, is }))
  })
  const media = bodies.flatMap(({ is, at, answer }) => {
    const json = answer.content?.['application/json']
    return json ? [{ is, $ref: `${at}/content/application~1json/schema`, example: json.example }] : []
  })
  assert.ok(media.length > 60)
  for (const { is, $ref, example } of media) {
    const isValid = ajv.compile({ $ref })
    assert.ok(isValid(example), `${is} ${$ref}: ${JSON.stringify(example)} ${ajv.errorsText(isValid.errors)}`)
  }
})

test('two different schemas cannot have one name', () => {
  const named = (more: object) => ({ title: 'Thing', type: 'object', ...more })
  const differing = { paths: { a: named({ required: ['id'] }), b: named({ required: ['name'] }) } }
  assert.throws(() => shareSchemas(differing), /two different schemas are called Thing/)
  const described = { paths: { a: named({}), b: named({ description: 'This one' }), c: named({}) } }
  assert.deepEqual(shareSchemas(described), {
    paths: {
      a: { $ref: '#/components/schemas/Thing' },
      b: { $ref: '#/components/schemas/Thing', description: 'This one' },
      c: { $ref: '#/components/schemas/Thing' },
    },
    components: { schemas: { Thing: named({}) } },
  })
})

test('the page that shows it needs nothing from elsewhere, and its policy allows nothing else', async () => {
  for (const page of ['/api/docs', '/api/docs/']) {
    const { statusCode, headers, body } = await t.app.inject(page)
    assert.equal(statusCode, 200)
    assert.doesNotMatch(String(headers['content-security-policy']), /https?:|\.io|unsafe|upgrade|\*/)
    const assets = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(
      ([, asset = '']) => new URL(asset, `http://desk.example${page}`),
    )
    assert.ok(assets.length >= 5)
    for (const { origin, pathname } of assets) {
      assert.equal(origin, 'http://desk.example')
      assert.equal((await t.app.inject(pathname)).statusCode, 200, pathname)
    }
  }
  const start = await t.app.inject('/api/docs/static/swagger-initializer.js')
  assert.match(start.body, /"validatorUrl":null/)
})
