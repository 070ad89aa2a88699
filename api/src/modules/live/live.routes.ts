import { LiveEvent, LiveHeaders, LiveQuery } from '@atum-desk/contract/live'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Temporal } from 'temporal-polyfill'
import { openEventStream } from '../../platform/http/event-stream.ts'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Live } from './live.service.ts'

const description = `Server-sent events. The first is \`hello\`, or \`reset\` where the stream cannot go on from the id that was sent: then load
anew what is shown. After it one \`ticket\` for each change of a ticket that the caller may see, in an order that agrees with
each ticket's history, each exactly once. The data is JSON: ids and the ticket's version, to be asked for by the other
routes. \`presence\` (\`{ticketId, people}\`, to staff, of tickets on which they are present themselves) and \`unread\`
(\`{count}\`) tell how things stand and have no id: they come again after a new beginning.

To resume, send the last \`id\` as \`Last-Event-ID\`, as a browser does by itself, or as \`lastEventId\`: nothing is lost or
repeated for seven days. The stream ends when the access token expires, when its caller signs out or loses what he needs
for it, when he takes too little of it (256 KiB, or nothing for 20 s), and when the server stops: come back after 2 s. At
most 10 streams a person. A comment every 15 s of silence
keeps the connection; an \`id\` that comes without an event counts as seen, too.`

export function liveRoutes(live: Live): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/events',
      {
        exposeHeadRoute: false,
        config: { permission: 'ticket.read', lasting: true },
        schema: {
          summary: 'What happens, as it happens',
          description,
          headers: LiveHeaders,
          querystring: LiveQuery,
          response: {
            200: { description: 'A stream without an end.', content: { 'text/event-stream': { schema: LiveEvent } } },
            ...problemResponses,
          },
        },
      },
      async (request, reply) => {
        const lastEventId = request.headers['last-event-id'] ?? request.query.lastEventId
        const until = Temporal.Instant.fromEpochMilliseconds(request.user.exp * 1000)
        await live.events(contextOf(request), { lastEventId, until }, () => openEventStream(reply))
        return reply
      },
    )
  }
}
