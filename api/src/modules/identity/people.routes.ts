import { ById } from '@atum-desk/contract/common'
import { CreatePersonBody, Person, PersonPage, PersonQuery, UpdatePersonBody } from '@atum-desk/contract/people'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Identity } from './identity.service.ts'

const read = { permission: 'directory.read' } as const
const write = { permission: 'user.manage', staffOnly: true } as const
const response = { 200: Person, ...problemResponses }

export function peopleRoutes({ people }: Pick<Identity, 'people'>): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/users',
      {
        config: read,
        schema: {
          summary: 'People; for a customer, those of his organization',
          querystring: PersonQuery,
          response: { 200: PersonPage, ...problemResponses },
        },
      },
      (request) => people.list(contextOf(request), request.query),
    )

    app.get('/users/:id', { config: read, schema: { summary: 'One person', params: ById, response } }, (request) =>
      people.get(contextOf(request), request.params.id),
    )

    app.post(
      '/users',
      {
        config: write,
        schema: { summary: 'Add a person', body: CreatePersonBody, response: { 201: Person, ...problemResponses } },
      },
      async (request, reply) => {
        const person = await people.create(contextOf(request), request.body)
        return reply.code(201).header('location', `/api/users/${person.id}`).send(person)
      },
    )

    app.patch(
      '/users/:id',
      { config: write, schema: { summary: 'Change a person', params: ById, body: UpdatePersonBody, response } },
      (request) => people.update(contextOf(request), request.params.id, request.body),
    )

    app.delete(
      '/users/:id',
      {
        config: write,
        schema: { summary: 'Deactivate a person: what he did keeps his name', params: ById, response },
      },
      (request) => people.update(contextOf(request), request.params.id, { active: false }),
    )
  }
}
