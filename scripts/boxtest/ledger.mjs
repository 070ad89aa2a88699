// Customers at work, who write down what they were told is kept: node ledger.mjs <url> <password> <ledger> <seconds>
// Each line: a kind, an id, and for a file its hash. What got no answer is not in it.
import { createHash, randomBytes } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

const [url, password, ledger, seconds] = process.argv.slice(2)
const customers = ['user@nile.example', 'admin@nile.example', 'user@meridian.example']
const until = performance.now() + Number(seconds) * 1_000
const isOver = () => performance.now() > until
const keep = (...words) => appendFileSync(ledger, `${words.join(' ')}\n`)

/** Null where nobody answered, or not with a yes: the box may be down just now. */
async function ask(path, { headers, ...options }) {
  try {
    // biome-ignore lint/style/noRestrictedGlobals: to the box, which this is the bench of.
    const answer = await fetch(`${url}${path}`, { ...options, headers, signal: AbortSignal.timeout(8_000) })
    const body = await answer.json()
    return answer.ok ? body : null
  } catch {
    return null
  }
}

const asJson = (body, headers = {}) => ({
  method: 'POST',
  headers: { ...headers, 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

const asForm = (bytes, headers) => {
  const body = new FormData()
  body.append('file', new Blob([bytes], { type: 'text/plain' }), 'ledger.txt')
  return { method: 'POST', headers, body }
}

async function signIn(email) {
  while (!isOver()) {
    const session = await ask('/api/auth/login', asJson({ email, password }))
    if (session !== null) return { authorization: `Bearer ${session.accessToken}` }
    await setTimeout(200)
  }
  return {}
}

async function work(email) {
  const headers = await signIn(email)
  for (let n = 0; !isOver(); n += 1) {
    const ticket = await ask(
      '/api/tickets',
      asJson({ title: `Ledger ${email} ${n}`, description: 'Under load.' }, headers),
    )
    if (ticket !== null) {
      keep('ticket', ticket.id)
      const comment = await ask(`/api/tickets/${ticket.id}/comments`, asJson({ body: `Line ${n}` }, headers))
      if (comment !== null) keep('comment', comment.id)
      const bytes = randomBytes(20_000).toString('hex')
      const file = await ask(`/api/tickets/${ticket.id}/attachments`, asForm(bytes, headers))
      if (file !== null) keep('file', file.id, createHash('sha256').update(bytes).digest('hex'))
    }
    await setTimeout(400)
  }
}

await Promise.all(customers.map(work))
