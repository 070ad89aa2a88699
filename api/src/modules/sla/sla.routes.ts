import {
  Calendar,
  CalendarInput,
  CalendarPage,
  CalendarPatch,
  CalendarPreview,
  CalendarPreviewBody,
} from '@atum-desk/contract/calendars'
import { ById, PageQuery } from '@atum-desk/contract/common'
import { SlaExplanation, SlaHistory, SlaPromise, SlaPromiseQuery } from '@atum-desk/contract/sla-explanation'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Calendars } from './calendars.service.ts'
import { holidayImportRoutes } from './holiday-import.routes.ts'
import type { Sla } from './sla.service.ts'

const manage = { permission: 'sla.manage', staffOnly: true } as const

export function slaRoutes(sla: Sla): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/internal/tickets/:id/sla/explain',
      {
        config: { permission: 'ticket.read', staffOnly: true },
        schema: {
          summary: 'The whole arithmetic behind a ticket’s deadlines',
          params: ById,
          response: { 200: SlaExplanation, ...problemResponses },
        },
      },
      (request) => sla.explain(contextOf(request), request.params.id),
    )
    app.get(
      '/internal/tickets/:id/sla/history',
      {
        config: { permission: 'ticket.read', staffOnly: true },
        schema: {
          summary: 'Every clock that a ticket had, with everything that happened to it',
          params: ById,
          querystring: PageQuery,
          response: { 200: SlaHistory, ...problemResponses },
        },
      },
      (request) => sla.history(contextOf(request), request.params.id, request.query),
    )
    app.get(
      '/internal/tickets/:id/sla/promise',
      {
        config: { permission: 'ticket.accept', staffOnly: true },
        schema: {
          summary: 'What a new ticket would be promised, were it accepted now; stores nothing',
          description: 'By the same rules, policy and calendar as acceptance. Of a ticket behind the gate: refused.',
          params: ById,
          querystring: SlaPromiseQuery,
          response: { 200: SlaPromise, ...problemResponses },
        },
      },
      (request) => sla.promise(contextOf(request), request.params.id, request.query),
    )
  }
}

export function calendarRoutes(calendars: Calendars): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(holidayImportRoutes(calendars))
    app.get(
      '/calendars',
      {
        config: manage,
        schema: {
          summary: 'Calendars, by name',
          querystring: PageQuery,
          response: { 200: CalendarPage, ...problemResponses },
        },
      },
      (request) => calendars.list(contextOf(request), request.query),
    )
    app.post(
      '/calendars',
      {
        config: manage,
        schema: {
          summary: 'Add a calendar',
          body: CalendarInput,
          response: { 201: Calendar, ...problemResponses },
        },
      },
      async (request, reply) => {
        const calendar = await calendars.create(contextOf(request), request.body)
        return reply.code(201).header('location', `/api/calendars/${calendar.id}`).send(calendar)
      },
    )
    app.post(
      '/calendars/preview',
      {
        config: manage,
        schema: {
          summary: 'When a span of working time will have passed; stores nothing',
          description:
            'The first instant by which `seconds` of the calendar’s hours have passed after `from`, pauses not counted, and the stretches between that counted and that did not.',
          body: CalendarPreviewBody,
          response: { 200: CalendarPreview, ...problemResponses },
        },
      },
      (request) => calendars.preview(contextOf(request), request.body),
    )
    app.get(
      '/calendars/:id',
      {
        config: manage,
        schema: { summary: 'One calendar', params: ById, response: { 200: Calendar, ...problemResponses } },
      },
      (request) => calendars.get(contextOf(request), request.params.id),
    )
    app.patch(
      '/calendars/:id',
      {
        config: manage,
        schema: {
          summary: 'Change a calendar; clocks that run keep the version that they began with',
          params: ById,
          body: CalendarPatch,
          response: { 200: Calendar, ...problemResponses },
        },
      },
      (request) => calendars.update(contextOf(request), request.params.id, request.body),
    )
    app.delete(
      '/calendars/:id',
      {
        config: manage,
        schema: {
          summary: 'Take a calendar out of use; its versions stay for the clocks that pinned them',
          params: ById,
          response: { 200: Calendar, ...problemResponses },
        },
      },
      (request) => calendars.remove(contextOf(request), request.params.id),
    )
  }
}
