import type { FastifyInstance } from 'fastify'

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** How an id, or a list of ids, is called in a body and in a query: `requesterId`, `userIds`, `ids`. */
const named = /^ids$|Ids?$/

/**
 * RFC 9562 §4: an id is read in either case and written in the lower one. Ours come out of the database so, and are
 * compared with what was asked; in the address and at the top of a body they are spelled alike before anybody does.
 */
export function spellIdsAlike(app: FastifyInstance): void {
  app.addHook('preValidation', async ({ params, query, body }) => {
    respell(params, () => true)
    respell(query, (member) => named.test(member))
    respell(body, (member) => named.test(member))
  })
}

function respell(part: unknown, holdsIds: (member: string) => boolean): void {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return
  const members = part as Record<string, unknown>
  for (const [member, value] of Object.entries(members)) {
    if (holdsIds(member)) members[member] = Array.isArray(value) ? value.map(spelled) : spelled(value)
  }
}

const spelled = (value: unknown): unknown =>
  typeof value === 'string' && uuid.test(value) ? value.toLowerCase() : value
