// A name server that knows nothing, and writes down who was asked for: node names.mjs <log>
import { createSocket } from 'node:dgram'
import { appendFileSync } from 'node:fs'

const [log] = process.argv.slice(2)
const server = createSocket('udp4')

const nameIn = (message) => {
  const labels = []
  let at = 12
  while (message[at]) {
    labels.push(message.toString('latin1', at + 1, at + 1 + message[at]))
    at += message[at] + 1
  }
  return { name: labels.join('.'), end: at + 5 }
}

server.on('message', (message, { port, address }) => {
  const { name, end } = nameIn(message)
  appendFileSync(log, `${name}\n`)
  const answer = Buffer.from(message.subarray(0, end))
  answer[2] |= 0x80
  answer[3] = 3 // NXDOMAIN
  for (const at of [6, 8, 10]) answer.writeUInt16BE(0, at)
  server.send(answer, port, address)
})
server.bind(53, '0.0.0.0')
