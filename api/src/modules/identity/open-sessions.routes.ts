import { ById, PageQuery } from '@atum-desk/contract/common'
import {
  ByPersonAndSession,
  BySession,
  EndedSessions,
  PersonSession,
  PersonSessionPage,
} from '@atum-desk/contract/sessions'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Identity } from './identity.service.ts'

const managed = { permission: 'user.manage', staffOnly: true } as const
const mine = { signedIn: 'everybody may know where he is signed in, and end it' } as const
const one = { 200: PersonSession, ...problemResponses }
const several = { 200: PersonSessionPage, ...problemResponses }
const all = { 200: EndedSessions, ...problemResponses }

export function openSessionRoutes({ openSessions }: Pick<Identity, 'openSessions'>): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/users/:id/sessions',
      {
        config: managed,
        schema: { summary: 'Where a person is signed in', params: ById, querystring: PageQuery, response: several },
      },
      (request) => openSessions.list(contextOf(request), request.params.id, request.query),
    )

    app.delete(
      '/users/:id/sessions',
      {
        config: managed,
        schema: { summary: 'End all that a person has open, but the one that asks', params: ById, response: all },
      },
      (request) => openSessions.endAll(contextOf(request), request.params.id),
    )

    app.delete(
      '/users/:id/sessions/:sessionId',
      {
        config: managed,
        schema: { summary: 'End one session of a person', params: ByPersonAndSession, response: one },
      },
      (request) => openSessions.end(contextOf(request), request.params.id, request.params.sessionId),
    )

    app.get(
      '/me/sessions',
      { config: mine, schema: { summary: 'Where one is signed in', querystring: PageQuery, response: several } },
      (request) => openSessions.mine(contextOf(request), request.query),
    )

    app.delete(
      '/me/sessions',
      { config: mine, schema: { summary: 'End all of one’s sessions but the one that asks', response: all } },
      (request) => openSessions.endMyOthers(contextOf(request)),
    )

    app.delete(
      '/me/sessions/:sessionId',
      { config: mine, schema: { summary: 'End one of one’s sessions', params: BySession, response: one } },
      (request) => openSessions.endMine(contextOf(request), request.params.sessionId),
    )
  }
}
