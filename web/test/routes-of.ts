import { globSync, readFileSync } from 'node:fs'

const root = new URL('../src/', import.meta.url).pathname
export const apps = ['portal', 'desk'] as const
export type App = (typeof apps)[number]

/** `path: 'tickets/:number'`, or `path="…"`, of every file of routes; what stands in its folder admin/ is below /admin. */
export const routesOf = (app: App): string[] => {
  const found = globSync(`${app}/routes/**/*.{ts,tsx}`, { cwd: root }).flatMap((file) => {
    const base = file.includes('/routes/admin/') ? '/admin/' : '/'
    const paths = [...readFileSync(root + file, 'utf8').matchAll(/\bpath(?:: '|=")([^'"]+)['"]/g)].map(
      ([, path = '']) => path,
    )
    return paths.map((path) => (path.startsWith('/') ? path : base + path))
  })
  return [...new Set(found)].filter((route) => !route.endsWith('*') && !route.startsWith('/_') && route !== '/').sort()
}

const matches = (route: string, address: string): boolean => {
  const [wanted, given] = [route.split('/'), address.split('/')]
  return wanted.length === given.length && wanted.every((part, n) => part.startsWith(':') || part === given[n])
}

/** Which of them this address opens. A page of its own wins over the one that takes any word: /tickets/new is no ticket. */
export const routeAt = (routes: readonly string[], address: string): string | undefined =>
  routes.find((route) => route === address) ?? routes.find((route) => matches(route, address))
