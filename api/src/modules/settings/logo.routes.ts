import { OwnLogo } from '@atum-desk/contract/settings'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifySchemaCompiler } from 'fastify'
import { Type } from 'typebox'
import { acceptForms, incomingFile } from '../../platform/http/incoming-file.ts'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Logos } from './logo.service.ts'

const manages = { permission: 'setting.manage', staffOnly: true } as const

const LogoForm = Type.Object(
  { file: Type.String({ format: 'binary', description: 'An SVG or a PNG of at most 200 KB.' }) },
  { title: 'LogoForm', additionalProperties: false },
)

export function logoRoutes(logos: Logos): FastifyPluginAsyncTypebox {
  return async (app) => {
    await acceptForms(app)
    // A form is checked as it streams by; its schema is for readers.
    const allButTheForm: FastifySchemaCompiler<object> = (route) =>
      route.httpPart === 'body' ? () => true : (app.validatorCompiler?.(route) ?? (() => false))

    app.put(
      '/settings/logo',
      {
        config: { ...manages, limits: ['uploadsByAccount'] },
        validatorCompiler: allButTheForm,
        schema: {
          summary: 'Give the helpdesk a logo of its own',
          description: 'An SVG is refused if it holds anything but a drawing: scripts, links, parts from elsewhere.',
          consumes: ['multipart/form-data'],
          body: LogoForm,
          response: { 200: OwnLogo, ...problemResponses },
        },
      },
      async (request) => logos.put(contextOf(request), (await incomingFile(request)).bytes),
    )

    app.delete(
      '/settings/logo',
      {
        config: manages,
        schema: { summary: 'Go back to the product’s mark', response: { 200: OwnLogo, ...problemResponses } },
      },
      (request) => logos.remove(contextOf(request)),
    )
  }
}
