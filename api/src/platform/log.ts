import { type Logger, pino } from 'pino'

type Asked = Readonly<{ method: string; url: string; host: string; ip: string }>

/** Its path alone: what stands behind the question mark is what somebody has searched for. */
export const requestInLog = ({ method, url, host, ip }: Asked) => ({
  method,
  url: url.split('?', 1)[0],
  host,
  remoteAddress: ip,
})

/** JSON lines on standard output. What a person wrote or typed never stands in them; what could carry it is cut out. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: { service: 'atum-desk' },
    serializers: { req: requestInLog },
    redact: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]', '*.password', '*.token'],
  })
}
