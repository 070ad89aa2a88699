import { PublicSettings, Settings, UpdateSettingsBody, WebManifest } from '@atum-desk/contract/settings'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { SettingsService } from './settings.service.ts'
import { webManifestOf } from './web-manifest.ts'

export function settingsRoutes(settings: SettingsService): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/settings',
      {
        config: { permission: 'setting.manage', staffOnly: true },
        schema: { summary: 'The helpdesk’s settings', response: { 200: Settings, ...problemResponses } },
      },
      (request) => settings.get(contextOf(request)),
    )

    app.patch(
      '/settings',
      {
        config: { permission: 'setting.manage', staffOnly: true },
        schema: {
          summary: 'Change some of the settings',
          body: UpdateSettingsBody,
          response: { 200: Settings, ...problemResponses },
        },
      },
      (request) => settings.update(contextOf(request), request.body),
    )

    app.get(
      '/public/settings',
      {
        config: { public: 'the pages show the helpdesk’s name before anybody has signed in' },
        schema: {
          summary: 'What anybody may know of the helpdesk that answers under this host name',
          response: { 200: PublicSettings, ...problemResponses },
        },
      },
      (request) => settings.branding.publicSettings(request.hostname, request.id),
    )

    app.get(
      '/public/manifest.webmanifest',
      {
        config: { public: 'a browser asks for it without anybody’s session' },
        schema: {
          summary: 'The portal as an application that a phone can install, by the helpdesk’s own name',
          response: { 200: WebManifest, ...problemResponses },
        },
      },
      async (request, reply) => {
        const manifest = webManifestOf(await settings.branding.publicSettings(request.hostname, request.id))
        return reply.type('application/manifest+json').send(manifest)
      },
    )
  }
}
