import { ById, PageQuery } from '@atum-desk/contract/common'
import {
  SlaMatch,
  SlaMatchBody,
  SlaOrder,
  SlaOrderBody,
  SlaPolicy,
  SlaPolicyInput,
  SlaPolicyPage,
  SlaPolicyPatch,
} from '@atum-desk/contract/sla-policies'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Policies } from './policies.service.ts'

const manage = { permission: 'sla.manage', staffOnly: true } as const

export function policyRoutes(policies: Policies): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/sla',
      {
        config: manage,
        schema: {
          summary: 'SLA policies, in the order in which they are looked at',
          querystring: PageQuery,
          response: { 200: SlaPolicyPage, ...problemResponses },
        },
      },
      (request) => policies.list(contextOf(request), request.query),
    )
    app.post(
      '/sla',
      {
        config: manage,
        schema: {
          summary: 'Add an SLA policy',
          body: SlaPolicyInput,
          response: { 201: SlaPolicy, ...problemResponses },
        },
      },
      async (request, reply) => {
        const policy = await policies.create(contextOf(request), request.body)
        return reply.code(201).header('location', `/api/sla/${policy.id}`).send(policy)
      },
    )
    app.get(
      '/sla/order',
      {
        config: manage,
        schema: {
          summary: 'The order in which the policies are looked at',
          response: { 200: SlaOrder, ...problemResponses },
        },
      },
      (request) => policies.order(contextOf(request)),
    )
    app.put(
      '/sla/order',
      {
        config: manage,
        schema: {
          summary: 'Put the policies in another order, all of them at once',
          body: SlaOrderBody,
          response: { 200: SlaOrder, ...problemResponses },
        },
      },
      (request) => policies.reorder(contextOf(request), request.body),
    )
    app.post(
      '/sla/match',
      {
        config: manage,
        schema: {
          summary: 'Which policy would count for a ticket, and what each rule says to it; stores nothing',
          body: SlaMatchBody,
          response: { 200: SlaMatch, ...problemResponses },
        },
      },
      (request) => policies.match(contextOf(request), request.body),
    )
    app.get(
      '/sla/:id',
      {
        config: manage,
        schema: { summary: 'One SLA policy', params: ById, response: { 200: SlaPolicy, ...problemResponses } },
      },
      (request) => policies.get(contextOf(request), request.params.id),
    )
    app.patch(
      '/sla/:id',
      {
        config: manage,
        schema: {
          summary: 'Change an SLA policy; clocks that run keep the version that they began with',
          params: ById,
          body: SlaPolicyPatch,
          response: { 200: SlaPolicy, ...problemResponses },
        },
      },
      (request) => policies.update(contextOf(request), request.params.id, request.body),
    )
    app.delete(
      '/sla/:id',
      {
        config: manage,
        schema: {
          summary: 'Take an SLA policy out of use, for tickets that are accepted or changed from now on',
          params: ById,
          response: { 200: SlaPolicy, ...problemResponses },
        },
      },
      (request) => policies.remove(contextOf(request), request.params.id),
    )
  }
}
