import { ById, PageQuery } from '@atum-desk/contract/common'
import type { Permission } from '@atum-desk/contract/permissions'
import { AcceptBody, AnswerBody, MovedTicket, RejectBody, StatusBody } from '@atum-desk/contract/ticket-bodies'
import { Ticket, TicketPage } from '@atum-desk/contract/tickets'
import type { FastifyPluginAsyncTypebox, TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { Context } from '../../../platform/access/context.ts'
import { contextOf } from '../../../platform/http/principal.ts'
import { problemResponses } from '../../../platform/http/responses.ts'
import type { Tickets } from '../tickets.service.ts'

type Declared<Body extends TSchema> = Readonly<{
  url: string
  summary: string
  description?: string
  permission: Permission | readonly Permission[]
  staffOnly?: true
  body: Body
  answer?: typeof Ticket | typeof MovedTicket
  run(ctx: Context, id: string, body: Static<Body>): Promise<Ticket>
}>

/** What moves a ticket along: each route a line of the truth table, with the permission that it asks for. */
export function ticketActionRoutes(tickets: Tickets): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/internal/tickets/new',
      {
        config: { permission: 'ticket.inbox', staffOnly: true },
        schema: {
          summary: 'Tickets that await acceptance, oldest first',
          querystring: PageQuery,
          response: { 200: TicketPage, ...problemResponses },
        },
      },
      (request) => tickets.listNew(contextOf(request), request.query),
    )

    action(app, {
      url: '/internal/tickets/:id/accept',
      summary: 'Let a new ticket through the gate',
      description:
        'Out of NEW only; anything else is 409 `transition-refused`. Its clocks start. What its service asks of staff has to be answered now: else 422 `fields-required`.',
      permission: 'ticket.accept',
      staffOnly: true,
      body: AcceptBody,
      run: tickets.accept,
    })
    action(app, {
      url: '/internal/tickets/:id/reject',
      summary: 'Decline a new ticket, with a reason that the customer reads',
      description: 'Out of NEW only, and for good.',
      permission: 'ticket.accept',
      staffOnly: true,
      body: RejectBody,
      run: tickets.reject,
    })
    action(app, {
      url: '/internal/tickets/:id/status',
      summary: 'Move a ticket to another status',
      description:
        'Whatever action leads from the present status to `to` (docs/workflow.md): start, request_info, resume, resolve, reopen, close. RESOLVED needs `resolution` and `rootCause`. A ticket with open children answers 409 `open-children` until `openChildren` says what becomes of them; `childResults` then tells of each.',
      permission: ['ticket.work', 'ticket.close', 'ticket.accept'],
      staffOnly: true,
      body: StatusBody,
      answer: MovedTicket,
      run: tickets.setStatus,
    })
    action(app, {
      url: '/tickets/:id/cancel',
      summary: 'Withdraw a ticket before work starts',
      permission: 'ticket.cancel',
      body: AnswerBody,
      run: tickets.cancel,
    })
    action(app, {
      url: '/tickets/:id/solution/accept',
      summary: 'Say that it is solved: the ticket is closed',
      permission: 'solution.answer',
      body: AnswerBody,
      run: tickets.acceptSolution,
    })
    action(app, {
      url: '/tickets/:id/solution/refuse',
      summary: 'Say that it is not solved: the ticket is reopened',
      permission: 'solution.answer',
      body: AnswerBody,
      run: tickets.refuseSolution,
    })
  }
}

type App = FastifyInstance<
  import('fastify').RawServerDefault,
  import('node:http').IncomingMessage,
  import('node:http').ServerResponse,
  import('fastify').FastifyBaseLogger,
  TypeBoxTypeProvider
>

function action<Body extends TSchema>(
  app: App,
  { url, summary, description, body, answer = Ticket, run, ...who }: Declared<Body>,
): void {
  const words = { summary, ...(description !== undefined && { description }) }
  const schema = { ...words, params: ById, body, response: { 200: answer, ...problemResponses } }
  // The provider types a handler only for a schema that is known here; the route validated it by this very one.
  app.post(url, { config: who, schema }, (request) =>
    run(contextOf(request), request.params.id, request.body as Static<Body>),
  )
}
