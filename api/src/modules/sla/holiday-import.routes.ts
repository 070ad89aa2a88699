import { HolidayFile, HolidayImport, HolidayImportQuery } from '@atum-desk/contract/calendars'
import { ById } from '@atum-desk/contract/common'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest, FastifySchemaCompiler } from 'fastify'
import { AppError } from '../../platform/errors.ts'
import { acceptForms, incomingFile } from '../../platform/http/incoming-file.ts'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Calendars } from './calendars.service.ts'

/** In a scope of its own: no other route takes calendar files, or forms in their place. */
export function holidayImportRoutes(calendars: Pick<Calendars, 'importHolidays'>): FastifyPluginAsyncTypebox {
  return async (app) => {
    await acceptForms(app)
    app.addContentTypeParser('text/calendar', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    // The bytes are checked as they come; the schema is for readers.
    const allButTheFile: FastifySchemaCompiler<object> = (route) =>
      route.httpPart === 'body' ? () => true : (app.validatorCompiler?.(route) ?? (() => false))

    app.post(
      '/calendars/:id/holidays/import',
      {
        config: { permission: 'sla.manage', staffOnly: true },
        validatorCompiler: allButTheFile,
        schema: {
          summary: 'Add the holidays of an iCalendar file to a calendar, or only say which they would be',
          consumes: ['text/calendar', 'multipart/form-data'],
          params: ById,
          querystring: HolidayImportQuery,
          body: HolidayFile,
          response: { 200: HolidayImport, ...problemResponses },
        },
      },
      (request) => {
        const open = () => bytesOf(request)
        return calendars.importHolidays(contextOf(request), request.params.id, { ...request.query, open })
      },
    )
  }
}

async function bytesOf(request: FastifyRequest): Promise<AsyncIterable<Uint8Array> | Iterable<Uint8Array>> {
  if (request.isMultipart()) return (await incomingFile(request)).bytes
  if (request.body instanceof Uint8Array) return [request.body]
  throw new AppError('unsupported-media-type', { detail: 'A calendar file is sent as text/calendar, or in a form.' })
}
