import {
  BacklogReport,
  FlowReport,
  PeriodQuery,
  ReportQuery,
  SlaReport,
  TodayReport,
} from '@atum-desk/contract/reports'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Reports } from './reports.service.ts'

const config = { permission: 'report.read', staffOnly: true } as const

export function reportRoutes(reports: Reports): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/reports/today',
      {
        config,
        schema: {
          summary: 'How things stand: numbers, each with the list that it counts',
          querystring: ReportQuery,
          response: { 200: TodayReport, ...problemResponses },
        },
      },
      (request) => reports.today(contextOf(request), request.query),
    )

    app.get(
      '/reports/flow',
      {
        config,
        schema: {
          summary: 'Tickets that came and that were solved, day by day',
          querystring: PeriodQuery,
          response: { 200: FlowReport, ...problemResponses },
        },
      },
      (request) => reports.flow(contextOf(request), request.query),
    )

    app.get(
      '/reports/sla',
      {
        config,
        schema: {
          summary: 'Promises kept and broken, by priority and team',
          querystring: PeriodQuery,
          response: { 200: SlaReport, ...problemResponses },
        },
      },
      (request) => reports.promises(contextOf(request), request.query),
    )

    app.get(
      '/reports/backlog',
      {
        config,
        schema: {
          summary: 'What is not solved: its age, and with whom it is',
          querystring: ReportQuery,
          response: { 200: BacklogReport, ...problemResponses },
        },
      },
      (request) => reports.backlog(contextOf(request), request.query),
    )
  }
}
