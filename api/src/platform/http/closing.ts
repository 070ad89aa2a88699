import type { FastifyInstance } from 'fastify'

/** Milliseconds. */
const interval = 250

/**
 * While it stops: a connection on which the last answer is out is closed, also where that is later than the stop began.
 * By itself Node looks once, and whoever came to an end after that is waited for as long as a connection may be idle.
 */
export function closeWhatBecomesIdle(app: FastifyInstance): void {
  app.addHook('preClose', async () => {
    const looking = setInterval(() => app.server.closeIdleConnections(), interval)
    app.server.once('close', () => clearInterval(looking))
  })
}
