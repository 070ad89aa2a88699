import { ById } from '@atum-desk/contract/common'
import { OrganizationSettings, UpdateOrganizationSettingsBody } from '@atum-desk/contract/settings'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { SettingsService } from './settings.service.ts'

const response = { 200: OrganizationSettings, ...problemResponses }

export function organizationSettingsRoutes({
  ofOrganizations,
}: Pick<SettingsService, 'ofOrganizations'>): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/orgs/:id/settings',
      {
        config: { permission: 'setting.manage', staffOnly: true },
        schema: {
          summary:
            'An organization’s workflow policies: what it has otherwise than the helpdesk, and what holds for it',
          params: ById,
          response,
        },
      },
      (request) => ofOrganizations.get(contextOf(request), request.params.id),
    )

    app.patch(
      '/orgs/:id/settings',
      {
        config: { permission: 'setting.manage', staffOnly: true },
        schema: {
          summary: 'Give an organization workflow policies of its own, or, with null, the helpdesk’s again',
          params: ById,
          body: UpdateOrganizationSettingsBody,
          response,
        },
      },
      (request) => ofOrganizations.update(contextOf(request), request.params.id, request.body),
    )
  }
}
