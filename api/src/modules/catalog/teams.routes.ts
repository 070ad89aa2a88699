import { CreateTeamBody, Team, TeamPage, UpdateTeamBody } from '@atum-desk/contract/catalog'
import { ById, PageQuery } from '@atum-desk/contract/common'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Teams } from './teams.service.ts'

export function teamRoutes(teams: Teams): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/teams',
      {
        config: { permission: 'directory.read', staffOnly: true },
        schema: {
          summary: 'Teams with their members, by name',
          querystring: PageQuery,
          response: { 200: TeamPage, ...problemResponses },
        },
      },
      (request) => teams.list(contextOf(request), request.query),
    )

    app.get(
      '/teams/:id',
      {
        config: { permission: 'directory.read', staffOnly: true },
        schema: {
          summary: 'One team',
          params: ById,
          response: { 200: Team, ...problemResponses },
        },
      },
      (request) => teams.get(contextOf(request), request.params.id),
    )

    app.post(
      '/teams',
      {
        config: { permission: 'team.manage', staffOnly: true },
        schema: {
          summary: 'Add a team',
          body: CreateTeamBody,
          response: { 201: Team, ...problemResponses },
        },
      },
      async (request, reply) => {
        const team = await teams.create(contextOf(request), request.body)
        return reply.code(201).header('location', `/api/teams/${team.id}`).send(team)
      },
    )

    app.patch(
      '/teams/:id',
      {
        config: { permission: 'team.manage', staffOnly: true },
        schema: {
          summary: 'Change a team; its members are replaced',
          params: ById,
          body: UpdateTeamBody,
          response: { 200: Team, ...problemResponses },
        },
      },
      (request) => teams.update(contextOf(request), request.params.id, request.body),
    )

    app.delete(
      '/teams/:id',
      {
        config: { permission: 'team.manage', staffOnly: true },
        schema: {
          summary: 'Deactivate a team: it is given no more tickets',
          params: ById,
          response: { 200: Team, ...problemResponses },
        },
      },
      (request) => teams.deactivate(contextOf(request), request.params.id),
    )
  }
}
