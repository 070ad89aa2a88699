import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { retagged, tagOf, tagsOf } from './tags.ts'

test('TKT-16 a tag has one spelling, however it is written', () => {
  const cases = [
    ['vpn', 'vpn'],
    ['VPN', 'vpn'],
    ['  VPN\t', 'vpn'],
    ['Needs  VPN', 'needs-vpn'],
    ['A\u0308B', '\u00e4b'], // decomposed and composed
    ['\u00c4b', '\u00e4b'],
    ['\u0634\u0628\u0643\u0629', '\u0634\u0628\u0643\u0629'],
    ['\u00a0', ''],
  ] as const
  for (const [said, tag] of cases) assert.equal(tagOf(said), tag, JSON.stringify(said))
})

test('TKT-16 a tag that was spelled stays as it is', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (said) => assert.equal(tagOf(tagOf(said)), tagOf(said))))
})

test('TKT-16 each tag comes once, in the order in which it was said', () => {
  assert.deepEqual(tagsOf(['VPN', 'printer', 'vpn ', ' ', 'Printer']), ['vpn', 'printer'])
})

test('TKT-16 tags are taken away first and added then', () => {
  assert.deepEqual(retagged(['vpn', 'old'], { add: ['New', 'VPN'], remove: ['OLD'] }), ['vpn', 'new'])
  assert.deepEqual(retagged(['vpn'], { add: ['vpn'], remove: ['vpn'] }), ['vpn'])
  assert.deepEqual(retagged([], {}), [])
})
