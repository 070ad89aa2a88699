import type { FastifyContextConfig } from 'fastify'

/** Who may call a route, in words, out of what it declares itself: what is told is what is asked. */
export function accessOf(config: FastifyContextConfig = {}): string {
  const limited = config.limits === undefined ? '' : ' Rate-limited: 429 with `Retry-After`.'
  return whoOf(config) + limited
}

function whoOf({ permission, signedIn, staffOnly, public: open }: FastifyContextConfig): string {
  if (open !== undefined) return 'Open to everybody.'
  const audience = staffOnly ? ' For the helpdesk’s staff.' : ''
  if (signedIn !== undefined) return `For whoever is signed in.${audience}`
  const names = [permission ?? []].flat().map((name) => `\`${name}\``)
  const needs = names.length > 1 ? `one of ${names.join(', ')}` : names.join('')
  return `Needs ${needs}.${audience}`
}
