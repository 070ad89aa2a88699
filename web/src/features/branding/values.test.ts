import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultSettings } from '@atum-desk/contract/settings'
import { bodyOf, colourOf, valuesOf } from './values.ts'

const blue = `#${'8fb7ff'}`

test('BRD-1: an empty field is none, but for the name, which is sent as it is and refused', () => {
  assert.deepEqual(bodyOf({ announcement: ' ', accentDark: '', heroLineAr: ' نعم ' }), {
    announcement: null,
    accentDark: null,
    heroLineAr: 'نعم',
  })
  assert.deepEqual(bodyOf({ helpdeskName: '' }), { helpdeskName: '' })
})

test('BRD-1: what is stored comes back as it was', () => {
  const stored = { ...defaultSettings, accentDark: blue, heroHeadlineEn: 'By evening' }
  const { helpdeskName, ...rest } = bodyOf(valuesOf(stored))
  assert.equal(helpdeskName, stored.helpdeskName)
  for (const [name, value] of Object.entries(rest)) assert.equal(value, stored[name as keyof typeof stored], name)
})

test('BRD-1: a colour is measured when it is whole, in either case', () => {
  assert.equal(colourOf(` ${blue.toUpperCase()}`), blue)
  assert.deepEqual(bodyOf({ accentDark: blue.toUpperCase() }), { accentDark: blue })
  for (const typed of ['', '#8fb', '8fb7ff', '#8fb7fg']) assert.equal(colourOf(typed), null)
})
