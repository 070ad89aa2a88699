import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openedAddresses } from './opened.ts'
import { type App, apps, routeAt, routesOf } from './routes-of.ts'

// Every address has a journey that was there. The routes are read from the routers' sources; where the browser has been is
// what `visit` has written down (ATUM_OPENED), after a journey ended without a complaint. `npm test` runs this as a step of
// its own behind the browser's. It fails where a route is added and no journey opens it, and where a screen of UX.md §3
// has no route. What it does not see is how well a journey looks around where it has been.

const opened = openedAddresses()
for (const app of apps)
  test(`UX-3: every route of the ${app} was opened by a journey`, { skip: opened === null && 'by npm test' }, () => {
    const routes = routesOf(app)
    const addresses = (opened ?? [])
      .filter((address) => address.startsWith(`/${app}/`))
      .map((address) => address.slice(app.length + 1))
    assert.ok(routes.length > 5 && addresses.length > 5, 'the routers, and the journeys, are read as they are written')
    const reached = new Set(addresses.map((address) => routeAt(routes, address)))
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
