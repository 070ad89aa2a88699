import { Delivery } from '@atum-desk/contract/deliveries'
import {
  MailMessage,
  MailTemplate,
  MailTemplateKey,
  MailTemplateList,
  PreviewMailBody,
  PutMailTemplateBody,
} from '@atum-desk/contract/mail'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { MailTemplates } from './templates.service.ts'

const config = { permission: 'mail.manage', staffOnly: true } as const
const testing = { ...config, limits: ['mailTestsByAccount'] } as const
const one = '/mail/templates/:event/:reader/:locale'
const answersTemplate = { 200: MailTemplate, ...problemResponses }

export function mailTemplateRoutes(templates: MailTemplates): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/mail/templates',
      {
        config,
        schema: {
          summary: 'The words of messages, by event, reader and language',
          response: { 200: MailTemplateList, ...problemResponses },
        },
      },
      (request) => templates.list(contextOf(request)),
    )

    app.get(
      one,
      { config, schema: { summary: 'The words of one message', params: MailTemplateKey, response: answersTemplate } },
      (request) => templates.get(contextOf(request), request.params),
    )

    app.put(
      one,
      {
        config,
        schema: {
          summary: 'Say a message in words of one’s own',
          params: MailTemplateKey,
          body: PutMailTemplateBody,
          response: answersTemplate,
        },
      },
      (request) => templates.put(contextOf(request), request.params, request.body),
    )

    app.delete(
      one,
      {
        config,
        schema: { summary: 'Go back to the words that ship', params: MailTemplateKey, response: answersTemplate },
      },
      (request) => templates.remove(contextOf(request), request.params),
    )

    app.post(
      '/mail/templates/preview',
      {
        config,
        schema: {
          summary: 'A message on a real ticket, with words that need not be saved',
          body: PreviewMailBody,
          response: { 200: MailMessage, ...problemResponses },
        },
      },
      (request) => templates.preview(contextOf(request), request.body),
    )

    app.post(
      '/mail/templates/test',
      {
        config: testing,
        schema: {
          summary: 'Send such a message to oneself',
          body: PreviewMailBody,
          response: { 200: Delivery, ...problemResponses },
        },
      },
      (request) => templates.test(contextOf(request), request.body),
    )
  }
}
