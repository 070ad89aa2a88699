import { Attachment, AttachmentPage, DownloadQuery, UploadForm, UploadQuery } from '@atum-desk/contract/attachments'
import { ById, PageQuery } from '@atum-desk/contract/common'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifySchemaCompiler } from 'fastify'
import { Type } from 'typebox'
import { acceptForms, incomingFile } from '../../platform/http/incoming-file.ts'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import { sendFile } from '../../platform/http/send-file.ts'
import type { Attachments } from './attachments.service.ts'
import { mayBeInline } from './domain/accepted-types.ts'

const bytes = (description: string) => ({
  description,
  content: { '*/*': { schema: Type.String({ format: 'binary' }) } },
})

export function attachmentRoutes(attachments: Attachments): FastifyPluginAsyncTypebox {
  return async (app) => {
    await acceptForms(app)
    // A form is checked as it streams by; its schema is for readers.
    const allButTheForm: FastifySchemaCompiler<object> = (route) =>
      route.httpPart === 'body' ? () => true : (app.validatorCompiler?.(route) ?? (() => false))

    app.get(
      '/tickets/:id/attachments',
      {
        config: { permission: 'ticket.read' },
        schema: {
          summary: 'The files of a ticket, oldest first',
          params: ById,
          querystring: PageQuery,
          response: { 200: AttachmentPage, ...problemResponses },
        },
      },
      (request) => attachments.list(contextOf(request), request.params.id, request.query),
    )

    app.post(
      '/tickets/:id/attachments',
      {
        config: { permission: 'file.upload', limits: ['uploadsByAccount'], lasting: true },
        validatorCompiler: allButTheForm,
        schema: {
          summary: 'Attach a file to a ticket, or to a comment on it',
          consumes: ['multipart/form-data'],
          params: ById,
          querystring: UploadQuery,
          body: UploadForm,
          response: { 201: Attachment, ...problemResponses },
        },
      },
      async (request, reply) => {
        const send = () => incomingFile(request)
        const attachment = await attachments.upload(contextOf(request), request.params.id, request.query, send)
        return reply.code(201).header('location', `/api/attachments/${attachment.id}`).send(attachment)
      },
    )

    app.route({
      method: ['GET', 'HEAD'],
      url: '/attachments/:id',
      config: { permission: 'ticket.read', lasting: true },
      schema: {
        summary: 'The bytes of a file',
        params: ById,
        querystring: DownloadQuery,
        response: {
          200: bytes('The file.'),
          206: bytes('A part of it.'),
          304: { description: 'The client has it already.', type: 'null' },
          ...problemResponses,
        },
      },
      handler: async (request, reply) => {
        const ctx = contextOf(request)
        const file = await attachments.get(ctx, request.params.id)
        const inline = request.query.inline === true && mayBeInline(file.mimeType)
        return sendFile(request, reply, { ...file, inline, open: (part) => attachments.open(ctx, file.id, part) })
      },
    })
  }
}
