import assert from 'node:assert/strict'
import { test } from 'node:test'
import { administration, people } from './every-state-administration.ts'
import { house } from './every-state-house.ts'
import { askingNothing } from './every-state-nothing.ts'
import { apps, routesOf } from './routes-of.ts'

for (const app of apps)
  test(`UX-4.7: every route of the ${app} is seen in each of its states, or asks for nothing`, () => {
    const seen = [...house, ...people, ...administration].filter((screen) => screen.app === app)
    const listed = [...seen.map(({ route }) => route), ...askingNothing[app]].filter((route) => route !== '/')
    assert.deepEqual(listed.sort(), routesOf(app))
  })
