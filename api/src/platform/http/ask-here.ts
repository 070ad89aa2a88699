import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { get } from 'node:https'
import { isIP } from 'node:net'
import { text } from 'node:stream/consumers'
import { TLSSocket } from 'node:tls'

/** Milliseconds. */
const patience = 5_000

/**
 * What this machine itself answers under a public address, as whoever comes from outside is answered: the status, the body and
 * the SHA-256 fingerprint of the certificate it shows. By whom that is, is a browser's question. Throws what the network says.
 */
export async function askHere(
  publicUrl: string,
  path: string,
): Promise<{ status: number; said: string; shown: string | null }> {
  const { hostname, port } = new URL(publicUrl)
  const isNamed = isIP(hostname.replace(/^\[|\]$/g, '')) === 0
  const request = get({
    host: '127.0.0.1',
    port: port || 443,
    path,
    headers: { host: hostname },
    ...(isNamed && { servername: hostname }),
    rejectUnauthorized: false,
    agent: false,
    signal: AbortSignal.timeout(patience),
  })
  const [response]: IncomingMessage[] = await once(request, 'response')
  const { socket, statusCode = 0 } = response as IncomingMessage
  const shown = socket instanceof TLSSocket ? socket.getPeerCertificate().fingerprint256 : null
  return { status: statusCode, said: await text(response as IncomingMessage), shown }
}
