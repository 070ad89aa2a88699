import { type Logger, pino } from 'pino'

/** JSON lines on standard output. What a person wrote or typed never stands in them; what could carry it is cut out. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: { service: 'atum-desk' },
    redact: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]', '*.password', '*.token'],
  })
}
