import { Delivery } from '@atum-desk/contract/deliveries'
import {
  MailConversation,
  MailSettings,
  PutMailSettingsBody,
  TestConnectionBody,
  TestMessageBody,
} from '@atum-desk/contract/mail'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { MailServerSettings } from './settings.service.ts'

const config = { permission: 'mail.manage', staffOnly: true } as const
const testing = { ...config, limits: ['mailTestsByAccount'] } as const
const answersSettings = { 200: MailSettings, ...problemResponses }

export function mailSettingsRoutes(settings: MailServerSettings): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/mail/settings',
      { config, schema: { summary: 'The mail server; its password is never answered', response: answersSettings } },
      (request) => settings.get(contextOf(request)),
    )

    app.put(
      '/mail/settings',
      {
        config,
        schema: { summary: 'Set up a mail server', body: PutMailSettingsBody, response: answersSettings },
      },
      (request) => settings.put(contextOf(request), request.body),
    )

    app.delete(
      '/mail/settings',
      { config, schema: { summary: 'Go back to the environment’s mail server', response: answersSettings } },
      (request) => settings.remove(contextOf(request)),
    )

    app.post(
      '/mail/settings/test-connection',
      {
        config: testing,
        schema: {
          summary: 'Speak with a mail server, and show what was said; nothing is kept',
          body: TestConnectionBody,
          response: { 200: MailConversation, ...problemResponses },
        },
      },
      (request) => settings.testConnection(contextOf(request), request.body),
    )

    app.post(
      '/mail/settings/test-message',
      {
        config: testing,
        schema: {
          summary: 'Send a message to oneself',
          body: TestMessageBody,
          response: { 200: Delivery, ...problemResponses },
        },
      },
      (request) => settings.testMessage(contextOf(request), request.body),
    )
  }
}
