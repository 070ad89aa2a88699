import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyScreen } from './every-screen-list.ts'
import { apps, routeAt, routesOf } from './routes-of.ts'

/** Where a screen is that is opened by a row: its list tells nothing of it. */
const openedByRow: Readonly<Record<string, string>> = {
  '/portal/requests': '/portal/requests/ATD-1',
  '/desk/tickets': '/desk/tickets/ATD-1',
  '/desk/admin/deliveries': '/desk/admin/deliveries/1',
}

for (const app of apps)
  test(`UX-4.8: every route of the ${app} is among the screens that are looked at`, () => {
    const routes = routesOf(app)
    const looked = Object.values(everyScreen)
      .flat()
      .map(({ path, press }) => {
        const [address = ''] = path.split(/[?#]/)
        return (press && openedByRow[address]) ?? address
      })
      .filter((address) => address.startsWith(`/${app}/`))
      .map((address) => routeAt(routes, address.slice(app.length + 1)))
    assert.deepEqual(
      routes.filter((route) => !looked.includes(route)),
      [],
    )
  })
