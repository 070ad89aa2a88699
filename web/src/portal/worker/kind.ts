export interface Asked {
  readonly method: string
  readonly mode: string
  readonly url: string
}

/**
 * How a request is answered. `page`: from the network, and without one by the page that says so. `asset`: its name
 * changes with its content, so it may come from the cache. `fixed`: its name stays, so the cache is the last resort.
 * `network`: not the worker's business; above all nothing of the API, which is never kept.
 */
export type Kind = 'page' | 'asset' | 'fixed' | 'network'

const fixed = ['/theme.js', '/favicon.svg', '/portal/offline.js']

export const kindOf = ({ method, mode, url }: Asked, origin: string): Kind => {
  const address = new URL(url)
  if (method !== 'GET' || address.origin !== origin) return 'network'
  const { pathname } = address
  if (pathname.startsWith('/assets/')) return 'asset'
  if (mode === 'navigate') return pathname === '/portal' || pathname.startsWith('/portal/') ? 'page' : 'network'
  return fixed.includes(pathname) ? 'fixed' : 'network'
}
