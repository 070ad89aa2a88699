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

/** The JSON Pointer to the first such text; null where there is none. */
function unstorableIn(value: unknown, path = ''): string | null {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? path : null
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return null
  for (const [member, child] of Object.entries(value)) {
    const found = unstorableIn(child, `${path}/${member}`)
    if (found !== null) return found
  }
  return null
}
