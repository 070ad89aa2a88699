import { ById } from '@atum-desk/contract/common'
import {
  Notification,
  NotificationPage,
  NotificationQuery,
  ReadNotificationsBody,
  UnreadCount,
} from '@atum-desk/contract/notifications'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Inbox } from './inbox.service.ts'

const config = { signedIn: 'everybody reads what he himself was told' }

export function inboxRoutes(inbox: Inbox): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/notifications',
      {
        config,
        schema: {
          summary: 'What the caller was told, newest first',
          querystring: NotificationQuery,
          response: { 200: NotificationPage, ...problemResponses },
        },
      },
      (request) => inbox.list(contextOf(request), request.query),
    )

    app.get(
      '/notifications/unread-count',
      {
        config,
        schema: {
          summary: 'How much of it the caller has not read yet',
          response: { 200: UnreadCount, ...problemResponses },
        },
      },
      (request) => inbox.count(contextOf(request)),
    )

    app.post(
      '/notifications/:id/read',
      {
        config,
        schema: {
          summary: 'Mark one notification as read',
          params: ById,
          response: { 200: Notification, ...problemResponses },
        },
      },
      (request) => inbox.read(contextOf(request), request.params.id),
    )

    app.post(
      '/notifications/read',
      {
        config,
        schema: {
          summary: 'Mark all of the caller’s notifications as read: those up to an instant, those of a ticket',
          body: ReadNotificationsBody,
          response: { 200: UnreadCount, ...problemResponses },
        },
      },
      (request) => inbox.readAll(contextOf(request), request.body),
    )
  }
}
