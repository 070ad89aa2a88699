import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { openedAddresses } from './opened.ts'

// Every address has a journey that was there. The routes are read from the routers' sources; where the browser has been is
// what `visit` has written down (ATUM_OPENED), after a journey ended without a complaint. `npm test` runs this as a step of
// its own behind the browser's. It fails where a route is added and no journey opens it, and where a screen of UX.md §3
// has no route. What it does not see is how well a journey looks around where it has been.

const root = new URL('../src/', import.meta.url).pathname
const apps = ['portal', 'desk'] as const
type App = (typeof apps)[number]

/** `path: 'tickets/:number'`, or `path="…"`, of every file of routes; what stands in its folder admin/ is below /admin. */
const routesOf = (app: App): string[] => {
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

const opened = openedAddresses()
for (const app of apps)
  test(`UX-3: every route of the ${app} was opened by a journey`, { skip: opened === null && 'by npm test' }, () => {
    const routes = routesOf(app)
    const addresses = (opened ?? [])
      .filter((address) => address.startsWith(`/${app}/`))
      .map((address) => address.slice(app.length + 1))
    assert.ok(routes.length > 5 && addresses.length > 5, 'the routers, and the journeys, are read as they are written')
    // A page of its own wins over the one that takes any word in its place: /tickets/new is no ticket.
    const routeAt = (address: string) =>
      routes.find((route) => route === address) ?? routes.find((route) => matches(route, address))
    const reached = new Set(addresses.map(routeAt))
    assert.deepEqual(
      routes.filter((route) => !reached.has(route)),
      [],
    )
  })

/** UX.md §3, as addresses. */
const screens = {
  portal: [
    '/sign-in',
    '/forgot-password',
    '/reset-password',
    '/requests',
    '/requests/new',
    '/requests/:number',
    '/account',
    '/invitation',
    '/notifications',
  ],
  desk: [
    ...['/sign-in', '/inbox', '/my', '/tickets', '/tickets/:number', '/dashboard', '/notifications', '/preferences'],
    ...['/tickets/new', '/search', '/invitation'],
    ...['/admin/organizations', '/admin/sla', '/admin/calendars', '/admin/teams', '/admin/services', '/admin/mail'],
    ...['/admin/deliveries', '/admin/users', '/admin/roles', '/admin/audit', '/admin/branding', '/admin/templates'],
    ...['/admin/messages', '/admin/notification-rules', '/admin/webhooks', '/admin/settings'],
  ],
} as const satisfies Record<App, readonly string[]>

for (const app of apps)
  test(`UX-3: every screen of the ${app} has a route`, () => {
    const routes = routesOf(app)
    assert.deepEqual(
      screens[app].filter((screen) => !routes.includes(screen)),
      [],
    )
  })
