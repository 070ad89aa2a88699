import { type FastifyBaseLogger, type FastifyInstance, fastify } from 'fastify'
import { version } from './config/version.ts'
import type { Deps } from './deps.ts'
import { roleRoutes } from './modules/access/index.ts'
import { assignmentRoutes } from './modules/assignment/index.ts'
import { attachmentRoutes } from './modules/attachments/index.ts'
import { auditRoutes } from './modules/audit/index.ts'
import { serviceRoutes, teamRoutes, templateRoutes } from './modules/catalog/index.ts'
import { deliveryRoutes } from './modules/deliveries/index.ts'
import { draftRoutes } from './modules/drafts/index.ts'
import { explanationRoutes } from './modules/explanations/index.ts'
import { identityRoutes } from './modules/identity/index.ts'
import { liveRoutes, presenceRoutes } from './modules/live/index.ts'
import { mailSettingsRoutes, mailTemplateRoutes } from './modules/mail/index.ts'
import { notificationRoutes } from './modules/notifications/index.ts'
import { organizationRoutes } from './modules/organizations/index.ts'
import { relationRoutes } from './modules/relations/index.ts'
import { reportRoutes } from './modules/reports/index.ts'
import { searchRoutes } from './modules/search/index.ts'
import { brandingRoutes, logoRoutes, organizationSettingsRoutes, settingsRoutes } from './modules/settings/index.ts'
import { setupRoutes } from './modules/setup/index.ts'
import { applicationRoutes, calendarRoutes, policyRoutes, slaRoutes } from './modules/sla/index.ts'
import { snippetRoutes } from './modules/snippets/index.ts'
import {
  commentRoutes,
  requesterRoutes,
  ticketActionRoutes,
  ticketHandingRoutes,
  ticketListRoutes,
  ticketRoutes,
} from './modules/tickets/index.ts'
import { viewRoutes } from './modules/views/index.ts'
import { watcherRoutes } from './modules/watchers/index.ts'
import { webhookRoutes } from './modules/webhooks/index.ts'
import { answerWhatIsNoHttp } from './platform/http/client-errors.ts'
import { closeWhatBecomesIdle } from './platform/http/closing.ts'
import { healthRoutes } from './platform/http/health.ts'
import { endLastingRequests } from './platform/http/lasting-requests.ts'
import { serveMetrics } from './platform/http/metrics.ts'
import { spellIdsAlike } from './platform/http/one-spelling.ts'
import { describeApi } from './platform/http/openapi.ts'
import { identifyCallers } from './platform/http/principal.ts'
import { answerUnreadableAddress, answerWithProblems } from './platform/http/problem-handler.ts'
import { limitRates } from './platform/http/rate-limit.ts'
import { echoRequestId, requestIdOf } from './platform/http/request-id.ts'
import { guardRoutes } from './platform/http/route-guard.ts'
import { sendSecurityHeaders } from './platform/http/security-headers.ts'
import { serializeWhenAsked } from './platform/http/serializer.ts'
import { refuseUnstorableText } from './platform/http/storable-text.ts'
import { validateStrictly } from './platform/http/validator.ts'
import { serveWebPages } from './platform/http/web-pages.ts'

/** The server, the same in tests and in production. Hooks run in the order of these lines, and before every route. */
export async function buildApp(deps: Deps): Promise<FastifyInstance> {
  const { config, clock, log, identity, databaseHealth } = deps
  const loggerInstance: FastifyBaseLogger = log // widened: else pino's type would stand in that of every plugin
  const app = fastify({
    loggerInstance,
    genReqId: requestIdOf,
    requestIdHeader: false,
    frameworkErrors: answerUnreadableAddress,
    clientErrorHandler: answerWhatIsNoHttp,
    // 25 MB over a line of 50 kB/s, and not a connection that never ends; Fastify's own is none.
    requestTimeout: 600_000,
    trustProxy: config.behindProxy ? 'loopback' : false,
  })
  answerWithProblems(app)
  app.removeContentTypeParser('text/plain') // Fastify's own; no route of ours takes it
  echoRequestId(app)
  await sendSecurityHeaders(app)
  await limitRates(app, config.rateLimits)
  await identifyCallers(app, { jwtSecret: config.jwtSecret, clock, findPrincipal: identity.findPrincipal })
  guardRoutes(app)
  endLastingRequests(app, { listener: deps.listener, findPrincipal: identity.findPrincipal })
  app.addHook('onReady', async () => deps.listener.start())
  app.addHook('onClose', () => deps.listener.close())
  app.addHook('onReady', async () => deps.hub.start())
  app.addHook('preClose', async () => deps.hub.close()) // the server waits for whatever is under way
  closeWhatBecomesIdle(app)
  spellIdsAlike(app)
  validateStrictly(app)
  serializeWhenAsked(app)
  serveMetrics(app, databaseHealth.connections, deps.metrics)
  await describeApi(app, version)
  await app.register((api) => registerModules(api, deps), { prefix: '/api' })
  if (config.webDir !== null) await serveWebPages(app, config.webDir, deps.settings.branding.look)
  return app
}

async function registerModules(api: FastifyInstance, deps: Deps): Promise<void> {
  const { config, identity, databaseHealth } = deps
  refuseUnstorableText(api) // not to the pages: an address of theirs stores nothing, and is answered to a person
  // One line a module.
  await api.register(identityRoutes(identity, { secure: config.behindProxy }))
  await api.register(roleRoutes(deps.access))
  await api.register(explanationRoutes(deps.explanations))
  await api.register(ticketRoutes(deps.tickets))
  await api.register(ticketActionRoutes(deps.tickets))
  await api.register(ticketHandingRoutes(deps.tickets))
  await api.register(commentRoutes(deps.tickets))
  await api.register(requesterRoutes(deps.tickets))
  await api.register(draftRoutes(deps.drafts))
  await api.register(snippetRoutes(deps.snippets))
  await api.register(relationRoutes(deps.relations))
  await api.register(ticketListRoutes(deps.ticketLists))
  await api.register(searchRoutes(deps.search))
  await api.register(viewRoutes(deps.views))
  await api.register(slaRoutes(deps.sla))
  await api.register(policyRoutes(deps.policies))
  await api.register(calendarRoutes(deps.calendars))
  await api.register(applicationRoutes(deps.applications))
  await api.register(watcherRoutes(deps.watchers))
  await api.register(attachmentRoutes(deps.attachments))
  await api.register(organizationRoutes(deps.organizations))
  await api.register(teamRoutes(deps.teams))
  await api.register(assignmentRoutes(deps.assignment))
  await api.register(serviceRoutes(deps.services))
  await api.register(templateRoutes(deps.templates))
  await api.register(auditRoutes(deps.audit))
  await api.register(deliveryRoutes(deps.deliveries))
  await api.register(liveRoutes(deps.live))
  await api.register(presenceRoutes(deps.presence))
  await api.register(notificationRoutes(deps.notifications))
  await api.register(mailSettingsRoutes(deps.mailSettings))
  await api.register(mailTemplateRoutes(deps.mailTemplates))
  await api.register(webhookRoutes(deps.webhooks))
  await api.register(reportRoutes(deps.reports))
  await api.register(setupRoutes(deps.setup))
  await api.register(settingsRoutes(deps.settings))
  await api.register(logoRoutes(deps.settings.logos))
  await api.register(brandingRoutes(deps.settings.branding))
  await api.register(organizationSettingsRoutes(deps.settings))
  await api.register(healthRoutes({ database: databaseHealth, filesDir: config.filesDir }))
}
