import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choicesFrom, isRemappable, keysOf, noChoices, takenBy } from './key-choices.ts'

const accept = { id: 'accept', keys: ['1'] }
const inbox = { id: 'inbox', keys: ['g i'] }
const open = { id: 'open', keys: ['enter'] }
const palette = { id: 'palette', keys: ['ctrl k'] }

test('UX-4.1: with the letter keys off, Enter and Ctrl+K stay', () => {
  const off = { areLettersOff: true, keys: {} }
  assert.deepEqual(
    [accept, inbox, open, palette].map((action) => keysOf(action, off)),
    [[], [], ['enter'], ['ctrl k']],
  )
})

test('UX-4.1: an action answers to the key that was chosen, and to none if none was', () => {
  const chosen = { areLettersOff: false, keys: { accept: 'z', inbox: '' } }
  assert.deepEqual(keysOf(accept, chosen), ['z'])
  assert.deepEqual(keysOf(inbox, chosen), [])
  assert.deepEqual(keysOf(open, chosen), ['enter'])
  const undo = { id: 'undo', keys: ['z', 'ctrl z'] }
  assert.deepEqual(keysOf(undo, { areLettersOff: false, keys: { undo: 'u' } }), ['u', 'ctrl z'])
})

test('UX-4.1: a key that is taken is said, the first of two included', () => {
  const all = [accept, inbox, open]
  assert.equal(takenBy('1', 'inbox', all, noChoices)?.id, 'accept')
  assert.equal(takenBy('g', 'accept', all, noChoices)?.id, 'inbox')
  assert.equal(takenBy('g i', 'inbox', all, noChoices), undefined)
  assert.equal(takenBy('1', 'inbox', all, { areLettersOff: false, keys: { accept: 'z' } }), undefined)
})

test('only keys of characters can be given away', () =>
  assert.deepEqual([accept, inbox, open, palette].map(isRemappable), [true, true, false, false]))

test('what is kept and does not fit is forgotten', () => {
  assert.deepEqual(choicesFrom(null), noChoices)
  assert.deepEqual(choicesFrom('{'), noChoices)
  assert.deepEqual(choicesFrom('null'), noChoices)
  assert.deepEqual(choicesFrom('{"areLettersOff":true,"keys":{"a":"x","b":7,"c":"ctrl k"}}'), {
    areLettersOff: true,
    keys: { a: 'x' },
  })
})
