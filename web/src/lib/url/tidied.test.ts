import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tidied } from './tidied.ts'

const of = (query: string, known: string) =>
  tidied(new URLSearchParams(query), ['tab', 'q'], new URLSearchParams(known)).toString()

test('what the page did not understand goes out of its address', () => {
  assert.equal(of('tab=nonsense', ''), '')
  assert.equal(of('tab=nonsense&q=%20vpn%20', 'q=vpn'), 'q=vpn')
  assert.equal(of('tab=all&tab=open', 'tab=all'), 'tab=all')
})

test('what is as it is shown, and what belongs to another part of the page, stays', () => {
  assert.equal(of('tab=all&ticket=ATD-1', 'tab=all'), 'tab=all&ticket=ATD-1')
  assert.equal(of('tab=x&ticket=ATD-1', ''), 'ticket=ATD-1')
})
