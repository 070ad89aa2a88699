import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kindOf } from './kind.ts'

const origin = 'https://desk.example'
const kind = (path: string, mode = 'cors', method = 'GET') => kindOf({ method, mode, url: origin + path }, origin)

test('UX-3: nothing of the API is ever kept, nor what is written, nor what is elsewhere', () => {
  assert.equal(kind('/api/tickets'), 'network')
  assert.equal(kind('/api/public/manifest.webmanifest'), 'network')
  assert.equal(kind('/assets/a.js', 'cors', 'POST'), 'network')
  assert.equal(kindOf({ method: 'GET', mode: 'cors', url: 'https://elsewhere.example/assets/a.js' }, origin), 'network')
  assert.equal(kind('/desk/inbox', 'navigate'), 'network')
  assert.equal(kind('/portal/sw.js'), 'network')
})

test('UX-3: pages come from the network first, what has its content in its name from the cache', () => {
  assert.equal(kind('/portal', 'navigate'), 'page')
  assert.equal(kind('/portal/requests/ATD-1', 'navigate'), 'page')
  assert.equal(kind('/assets/first-a1b2c3d4.js'), 'asset')
  assert.equal(kind('/theme.js'), 'fixed')
})
