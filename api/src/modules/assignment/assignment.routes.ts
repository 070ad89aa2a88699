import { DutyBody, TeamQueuePage, TeamWorkload, WorkProfile, WorkProfileBody } from '@atum-desk/contract/assignment'
import { ById, PageQuery } from '@atum-desk/contract/common'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Assignment } from './assignment.service.ts'

const works = { permission: 'ticket.work', staffOnly: true } as const
const reads = { permission: 'directory.read', staffOnly: true } as const
const response = { 200: WorkProfile, ...problemResponses }

export function assignmentRoutes({ profiles, workload }: Assignment): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/me/duty',
      { config: works, schema: { summary: 'Am I given tickets, and how many?', response } },
      (request) => profiles.own(contextOf(request)),
    )

    app.put(
      '/me/duty',
      { config: works, schema: { summary: 'Go on duty, or off', body: DutyBody, response } },
      (request) => profiles.setOwnDuty(contextOf(request), request.body.onDuty),
    )

    app.put(
      '/users/:id/duty',
      {
        config: { permission: ['duty.manage', 'user.manage', 'team.manage'], staffOnly: true },
        schema: { summary: 'Put a colleague on duty, or off', params: ById, body: DutyBody, response },
      },
      (request) => profiles.setDuty(contextOf(request), request.params.id, request.body.onDuty),
    )

    app.get(
      '/users/:id/work',
      { config: reads, schema: { summary: 'What assignment knows of a member of staff', params: ById, response } },
      (request) => profiles.get(contextOf(request), request.params.id),
    )

    app.patch(
      '/users/:id/work',
      {
        config: { permission: ['user.manage', 'team.manage'], staffOnly: true },
        schema: { summary: 'What a member of staff can, and how much', params: ById, body: WorkProfileBody, response },
      },
      (request) => profiles.update(contextOf(request), request.params.id, request.body),
    )

    app.get(
      '/queues',
      {
        config: reads,
        schema: {
          summary: 'Teams with what waits, what is worked on, and who is on duty',
          querystring: PageQuery,
          response: { 200: TeamQueuePage, ...problemResponses },
        },
      },
      (request) => workload.queues(contextOf(request), request.query),
    )

    app.get(
      '/teams/:id/workload',
      {
        config: reads,
        schema: {
          summary: 'A team’s members with what each has in hand',
          params: ById,
          response: { 200: TeamWorkload, ...problemResponses },
        },
      },
      (request) => workload.ofTeam(contextOf(request), request.params.id),
    )
  }
}
