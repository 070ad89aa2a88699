import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asText, fillSlots } from './page-slots.ts'

const page =
  '<a><!--brand:mark--><b/>\n<!--brand:name-->ATUM<!--/brand:name--><!--/brand:mark--></a><!--brand:end--><!--/brand:end-->'
const filled = (slots: Record<string, string>) => fillSlots(page, new Map(Object.entries(slots)))

test('BRD-3 a place is filled, the outer one before the inner one, and what nobody fills stays', () => {
  assert.equal(filled({}), page)
  assert.equal(filled({ elsewhere: 'x' }), page)
  assert.match(filled({ name: 'Nile' }), /<b\/>\n.*Nile.*<\/a>/s)
  assert.equal(filled({ mark: '<i/>', name: 'Nile', end: '' }), '<a><i/></a>')
})

test('BRD-3 what fills a place is taken as it is, dollars included', () =>
  assert.equal(filled({ mark: "$1$&$'", end: '$$' }), "<a>$1$&$'</a>$$"))

test('BRD-3 words are text, between tags and in attributes', () =>
  assert.equal(asText(`<a href="x" id='y'>&amp;`), '&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;'))
