import { ByDraft, Draft, PutDraftBody } from '@atum-desk/contract/drafts'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Drafts } from './drafts.service.ts'

const config = { permission: ['ticket.comment', 'ticket.note'] } as const
const response = { 200: Draft, ...problemResponses }

/** TKT-19. */
export function draftRoutes(drafts: Drafts): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/tickets/:id/drafts/:kind',
      { config, schema: { summary: 'What you have begun to write to a ticket', params: ByDraft, response } },
      (request) => drafts.get(contextOf(request), placeOf(request.params)),
    )

    app.put(
      '/tickets/:id/drafts/:kind',
      {
        config: { ...config, limits: ['draftsByAccount'] },
        schema: {
          summary: 'Keep what you have begun to write',
          description: 'Each person keeps 200; of more, those go that were not touched for longest.',
          params: ByDraft,
          body: PutDraftBody,
          response,
        },
      },
      (request) => drafts.put(contextOf(request), placeOf(request.params), request.body),
    )

    app.delete(
      '/tickets/:id/drafts/:kind',
      { config, schema: { summary: 'Keep it no longer', params: ByDraft, response } },
      (request) => drafts.remove(contextOf(request), placeOf(request.params)),
    )
  }
}

const placeOf = ({ id, kind }: ByDraft) => ({ ticketId: id, kind })
