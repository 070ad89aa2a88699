import { PageQuery } from '@atum-desk/contract/common'
import { ByRoleName, CreateRoleBody, PermissionPage, Role, RolePage, UpdateRoleBody } from '@atum-desk/contract/roles'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Access } from './access.service.ts'

/** Whoever adds people needs to know the roles too. */
const read = { permission: ['role.manage', 'user.manage'], staffOnly: true } as const
const write = { permission: 'role.manage', staffOnly: true } as const

export function roleRoutes({ roles }: Pick<Access, 'roles'>): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/permissions',
      {
        config: read,
        schema: {
          summary: 'Every permission, in words, and for whom it can be ticked',
          querystring: PageQuery,
          response: { 200: PermissionPage, ...problemResponses },
        },
      },
      async (request) => roles.permissions(contextOf(request), request.query),
    )

    app.get(
      '/roles',
      {
        config: read,
        schema: {
          summary: 'Every role and what it may do',
          querystring: PageQuery,
          response: { 200: RolePage, ...problemResponses },
        },
      },
      (request) => roles.list(contextOf(request), request.query),
    )

    app.get(
      '/roles/:name',
      {
        config: read,
        schema: { summary: 'One role', params: ByRoleName, response: { 200: Role, ...problemResponses } },
      },
      (request) => roles.get(contextOf(request), request.params.name),
    )

    app.post(
      '/roles',
      {
        config: write,
        schema: {
          summary: 'Add a role of the helpdesk’s own',
          body: CreateRoleBody,
          response: { 201: Role, ...problemResponses },
        },
      },
      async (request, reply) => {
        const role = await roles.create(contextOf(request), request.body)
        return reply.code(201).header('location', `/api/roles/${role.name}`).send(role)
      },
    )

    app.patch(
      '/roles/:name',
      {
        config: write,
        schema: {
          summary: 'Change what a role may do, from the next request on',
          params: ByRoleName,
          body: UpdateRoleBody,
          response: { 200: Role, ...problemResponses },
        },
      },
      (request) => roles.update(contextOf(request), request.params.name, request.body),
    )

    app.delete(
      '/roles/:name',
      {
        config: write,
        schema: {
          summary: 'Remove a role of the helpdesk’s own that nobody has',
          params: ByRoleName,
          response: { 200: Role, ...problemResponses },
        },
      },
      (request) => roles.remove(contextOf(request), request.params.name),
    )
  }
}
