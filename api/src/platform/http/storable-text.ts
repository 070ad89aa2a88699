import type { FastifyInstance } from 'fastify'
import { invalid } from '../errors.ts'

/**
 * PostgreSQL has no U+0000, and its JSON no half of a surrogate pair; a JSON body may hold both. They are refused with
 * their place, before anything is done with them.
 */
export function refuseUnstorableText(app: FastifyInstance): void {
  app.addHook('preValidation', async ({ body, query, params }) => {
    for (const part of [params, query, body]) {
      const path = unstorableIn(part)
      if (path !== null) throw invalid(path, 'text', 'has a character that cannot be stored')
    }
  })
}

/** The JSON Pointer to such a text; null where there is none. No recursion: 1 MB of brackets nests 500,000 deep. */
function unstorableIn(part: unknown): string | null {
  const waiting: Place[] = [{ value: part, member: '', within: null }]
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const { value } = place
    if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) return pointerTo(place)
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) continue
    for (const [member, child] of Object.entries(value)) waiting.push({ value: child, member, within: place })
  }
  return null
}

type Place = Readonly<{ value: unknown; member: string; within: Place | null }>

/** Longer is of no use to anybody. */
const longestPointer = 1_000

function pointerTo(place: Place): string {
  let pointer = ''
  for (let at = place; at.within !== null && pointer.length < longestPointer; at = at.within) {
    pointer = `/${at.member}${pointer}`
  }
  return pointer
}
