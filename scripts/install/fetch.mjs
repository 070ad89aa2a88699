// Asks this box by its name, over TLS: node fetch.mjs <path> <name> [certificate]. Exit code 0 for 200. With the file of a
// certificate that one has to be served, whoever vouches for it: of another house's authority the box knows nothing.
import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { get } from 'node:https'
import { text } from 'node:stream/consumers'

const [path, name, certificate] = process.argv.slice(2)
const fail = (error) => {
  console.log(error.message)
  process.exit(1)
}
const isServed = ({ socket }) =>
  new X509Certificate(readFileSync(certificate)).raw.equals(socket.getPeerCertificate().raw)
const whom = { host: '127.0.0.1', path, servername: name, headers: { host: name }, timeout: 5_000 }
const asked = get({ ...whom, rejectUnauthorized: certificate === undefined }, async (answer) => {
  if (certificate !== undefined && !isServed(answer)) fail(new Error('another certificate is served'))
  console.log((await text(answer)).slice(0, 2_000))
  process.exit(answer.statusCode === 200 ? 0 : 1)
})
asked.on('error', fail).on('timeout', () => fail(new Error('no answer within 5 s')))
