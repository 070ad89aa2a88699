import { ById } from '@atum-desk/contract/common'
import {
  CreateOrganizationBody,
  Organization,
  OrganizationPage,
  OrganizationQuery,
  UpdateOrganizationBody,
} from '@atum-desk/contract/organizations'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Organizations } from './organizations.service.ts'

export function organizationRoutes(organizations: Organizations): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/orgs',
      {
        config: { permission: 'directory.read' },
        schema: {
          summary: 'Customer organizations, by name',
          querystring: OrganizationQuery,
          response: { 200: OrganizationPage, ...problemResponses },
        },
      },
      (request) => organizations.list(contextOf(request), request.query),
    )

    app.get(
      '/orgs/:id',
      {
        config: { permission: 'directory.read' },
        schema: {
          summary: 'One customer organization',
          params: ById,
          response: { 200: Organization, ...problemResponses },
        },
      },
      (request) => organizations.get(contextOf(request), request.params.id),
    )

    app.post(
      '/orgs',
      {
        config: { permission: 'organization.manage', staffOnly: true },
        schema: {
          summary: 'Add a customer organization',
          body: CreateOrganizationBody,
          response: { 201: Organization, ...problemResponses },
        },
      },
      async (request, reply) => {
        const organization = await organizations.create(contextOf(request), request.body)
        return reply.code(201).header('location', `/api/orgs/${organization.id}`).send(organization)
      },
    )

    app.patch(
      '/orgs/:id',
      {
        config: { permission: 'organization.manage', staffOnly: true },
        schema: {
          summary: 'Change a customer organization',
          params: ById,
          body: UpdateOrganizationBody,
          response: { 200: Organization, ...problemResponses },
        },
      },
      (request) => organizations.update(contextOf(request), request.params.id, request.body),
    )

    app.delete(
      '/orgs/:id',
      {
        config: { permission: 'organization.manage', staffOnly: true },
        schema: {
          summary: 'Deactivate a customer organization: its history stays, its people are refused',
          params: ById,
          response: { 200: Organization, ...problemResponses },
        },
      },
      (request) => organizations.deactivate(contextOf(request), request.params.id),
    )
  }
}
