import type { FastifyInstance, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Connections } from '../db/health.ts'
import { AppError } from '../errors.ts'

/** Seconds: from a read of one row to the statement timeout. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15]

type Sample = Readonly<{ labels: Readonly<Record<string, string>>; value: number }>

/** Numbers that are asked for when Prometheus asks: of this process, or of the whole box. */
export type Metric = Readonly<{
  name: string
  help: string
  labelNames: readonly string[]
  /** Throws where nobody can say: it is then left out of the answer. */
  read(): Promise<readonly Sample[]>
}>

/**
 * Measures every request from here on, and tells Prometheus on this box at /metrics: the process, the requests by route
 * and status, the database connections, and what else is handed in.
 */
export function serveMetrics(
  app: FastifyInstance,
  connections: () => Connections,
  metrics: readonly Metric[] = [],
): void {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'From a request’s arrival to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers: [register],
  })
  new Gauge({
    name: 'database_connections',
    help: 'Connections of this process: in use, idle, and requests that wait for one.',
    labelNames: ['state'],
    registers: [register],
    collect() {
      for (const [state, count] of Object.entries(connections())) this.set({ state }, count)
    },
  })

  for (const { read, ...metric } of metrics) {
    new Gauge({
      ...metric,
      registers: [register],
      async collect() {
        this.reset()
        for (const { labels, value } of await read().catch(() => [])) this.set(labels, value)
      },
    })
  }

  app.addHook('onResponse', async (request, reply) => {
    if (reply.raw.getHeader('content-type') === 'text/event-stream') return // it took as long as its client stayed
    const labels = { method: request.method, route: routeOf(request), status: reply.statusCode }
    duration.observe(labels, reply.elapsedTime / 1000)
  })
  app.get(
    '/metrics',
    { config: { public: 'only callers on this box get an answer' }, schema: { hide: true } },
    async (request, reply) => {
      if (!isDirectFromHere(request)) throw new AppError('not-found', { detail: 'There is nothing at this address.' })
      return reply.type(register.contentType).send(await register.metrics())
    },
  )
}

/** Few values, whatever is asked for: each makes a dozen time series. */
function routeOf(request: FastifyRequest): string {
  const { url } = request.routeOptions
  if (url === undefined) return 'none'
  return url.startsWith('/api/') || url === '/metrics' ? url : 'page'
}

const loopback = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/
const forwarding = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip']

/** The proxy is on this box too: what it passes on comes from loopback, and from anywhere. */
function isDirectFromHere({ socket, headers }: FastifyRequest): boolean {
  return loopback.test(socket.remoteAddress ?? '') && !forwarding.some((name) => headers[name] !== undefined)
}
