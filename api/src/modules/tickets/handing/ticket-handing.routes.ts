import { AssignmentPage, DeescalateBody, EscalateBody, TakeBody } from '@atum-desk/contract/assignment'
import { ById, PageQuery } from '@atum-desk/contract/common'
import { AssignBody } from '@atum-desk/contract/ticket-bodies'
import { Ticket, TicketPage } from '@atum-desk/contract/tickets'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../../platform/http/principal.ts'
import { problemResponses } from '../../../platform/http/responses.ts'
import type { Tickets } from '../tickets.service.ts'

const works = { permission: 'ticket.work', staffOnly: true } as const
const reads = { permission: 'ticket.read', staffOnly: true } as const
const response = { 200: Ticket, ...problemResponses }

/** In whose hands a ticket is: given, taken, escalated to a role and given back. */
export function ticketHandingRoutes({
  handing,
  queues,
}: Pick<Tickets, 'handing' | 'queues'>): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/internal/tickets/:id/assign',
      {
        config: { permission: 'ticket.assign', staffOnly: true },
        schema: {
          summary: 'Give a ticket to a person or a team; a team’s strategy may choose the person',
          description:
            '`assigneeId`, `teamId` or both. Out of ACCEPTED it becomes ASSIGNED; in IN_PROGRESS and WAITING_CUSTOMER the status stays.',
          params: ById,
          body: AssignBody,
          response,
        },
      },
      (request) => handing.assign(contextOf(request), request.params.id, request.body),
    )

    app.post(
      '/internal/tickets/:id/take',
      {
        config: works,
        schema: {
          summary: 'Take a ticket that nobody has, out of one’s team’s queue or escalated to one’s role',
          description: 'Of many at once one wins; the others get 409 `already-taken` with its `holder`.',
          params: ById,
          body: TakeBody,
          response,
        },
      },
      (request) => handing.take(contextOf(request), request.params.id, request.body),
    )

    app.post(
      '/internal/tickets/:id/escalate',
      {
        config: works,
        schema: {
          summary: 'Give a ticket up to a role: whoever has it may take the ticket',
          description:
            'It is nobody’s until one of the role takes it, and remembers from whom it came. Escalated again, it goes back step by step.',
          params: ById,
          body: EscalateBody,
          response,
        },
      },
      (request) => handing.escalate(contextOf(request), request.params.id, request.body),
    )

    app.post(
      '/internal/tickets/:id/deescalate',
      {
        config: works,
        schema: {
          summary: 'Give an escalated ticket back to exactly the agent it came from',
          params: ById,
          body: DeescalateBody,
          response,
        },
      },
      (request) => handing.deescalate(contextOf(request), request.params.id, request.body),
    )

    app.get(
      '/internal/tickets/:id/assignments',
      {
        config: reads,
        schema: {
          summary: 'Who had a ticket, from when to when',
          params: ById,
          querystring: PageQuery,
          response: { 200: AssignmentPage, ...problemResponses },
        },
      },
      (request) => queues.assignments(contextOf(request), request.params.id, request.query),
    )

    app.get(
      '/teams/:id/queue',
      {
        config: reads,
        schema: {
          summary: 'What waits in a team’s queue, in the order in which it is given out',
          params: ById,
          querystring: PageQuery,
          response: { 200: TicketPage, ...problemResponses },
        },
      },
      (request) => queues.waiting(contextOf(request), request.params.id, request.query),
    )
  }
}
