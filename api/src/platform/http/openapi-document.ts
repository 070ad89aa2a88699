import { shareSchemas } from './openapi-components.ts'
import { exampleOf, type Schema } from './openapi-examples.ts'

type Content = Record<string, { schema?: Schema; example?: unknown }>
type Body = { description?: string; content?: Content }
type Operation = { operationId?: string; requestBody?: Body; responses: Record<string, Body> }
type Paths = Record<string, Record<string, Operation>>

/** The same on every route: told once, and referred to. */
const sharedResponses: Readonly<Record<string, string>> = { '4XX': 'ClientProblem', '5XX': 'ServerProblem' }

/** What the routes' schemas alone do not say: names for the operations, words for the answers, examples of each. */
export function finishDocument<Document extends { paths?: object; components?: object }>(document: Document): Document {
  const responses: Record<string, Body> = {}
  const share = (status: string, answer: Body): object => {
    const name = sharedResponses[status]
    if (name === undefined) return finishAnswer(answer)
    responses[name] ??= answer
    return { $ref: `#/components/responses/${name}` }
  }
  const paths = Object.entries((document.paths ?? {}) as Paths).map(([path, operations]) => {
    const { head: _sameAsGet, ...told } = operations
    const finished = Object.entries(told).map(([method, operation]) => [
      method,
      { operationId: idOf(method, path), ...operation, ...bodiesOf(operation, share) },
    ])
    return [path, Object.fromEntries(finished)]
  })
  const components = { ...document.components, responses }
  return shareSchemas({ ...document, paths: Object.fromEntries(paths), components })
}

/** `get /api/tickets/{id}/comments` is `getTicketsIdComments`. */
function idOf(method: string, path: string): string {
  const words = path.replace(/^\/api\//, '').match(/[a-z]+/gi) ?? []
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

function bodiesOf({ requestBody, responses }: Operation, share: (status: string, answer: Body) => object) {
  const answers = Object.entries(responses).map(([status, answer]) => [status, share(status, answer)])
  return {
    ...(requestBody && { requestBody: withExamples(requestBody) }),
    responses: Object.fromEntries(answers),
  }
}

/** @fastify/swagger says this where the schema has no description of its own. */
const noWords = 'Default Response'

function finishAnswer(answer: Body): Body {
  const { title } = (Object.values(answer.content ?? {})[0]?.schema ?? {}) as { title?: string }
  const description = answer.description === noWords ? (title ?? 'Done.') : answer.description
  return withExamples({ ...answer, ...(description !== undefined && { description }) })
}

function withExamples(body: Body): Body {
  if (body.content === undefined) return body
  const content = Object.entries(body.content).map(([type, media]) => {
    if (type !== 'application/json' || media.schema === undefined) return [type, media]
    return [type, { example: exampleOf(media.schema), ...media }]
  })
  return { ...body, content: Object.fromEntries(content) }
}
