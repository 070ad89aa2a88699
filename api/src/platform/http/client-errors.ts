import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import { type Problem, type ProblemCode, problems } from '@atum-desk/contract/problem'

type ClientError = Error & { code?: string }

const reasons: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['malformed', 'The request did not come to its end in time.'],
  HPE_HEADER_OVERFLOW: ['malformed', 'The headers are too large.'],
}

/** Bytes that are no HTTP never reach the server's own handlers: what it says to them is said here, and it hangs up. */
export function answerWhatIsNoHttp({ code = '' }: ClientError, socket: Socket): void {
  if (code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy()
  const [problemCode, detail] = reasons[code] ?? ['malformed', 'This is not HTTP/1.1.']
  const { status, title } = problems[problemCode]
  const type = `https://atumdesk.local/problems/${problemCode}`
  const problem: Problem = { type, title, status, detail, instance: '', code: problemCode, requestId: randomUUID() }
  const body = JSON.stringify(problem)
  socket.end(
    [
      `HTTP/1.1 ${status} Bad Request`,
      'content-type: application/problem+json',
      `content-length: ${Buffer.byteLength(body)}`,
      `x-request-id: ${problem.requestId}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  )
}
