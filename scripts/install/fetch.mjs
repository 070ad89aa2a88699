// Asks this box by its name, over TLS: node fetch.mjs <path> <name>. Exit code 0 for 200.
import { get } from 'node:https'
import { text } from 'node:stream/consumers'

const [path, name] = process.argv.slice(2)
const fail = (error) => {
  console.log(error.message)
  process.exit(1)
}
const asked = get(
  { host: '127.0.0.1', path, servername: name, headers: { host: name }, timeout: 5_000 },
  async (answer) => {
    console.log((await text(answer)).slice(0, 2_000))
    process.exit(answer.statusCode === 200 ? 0 : 1)
  },
)
asked.on('error', fail).on('timeout', () => fail(new Error('no answer within 5 s')))
