import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inserted, wordsOf } from './values.ts'

test('NTF-15 HTML that was emptied is made from the text', () => {
  assert.equal(wordsOf({ subject: 's', text: 't', html: ' \n' }).html, null)
  assert.equal(wordsOf({ subject: 's', text: 't', html: '<p>a</p>' }).html, '<p>a</p>')
})

test('a variable comes where the caret is, and takes the place of what is marked', () => {
  assert.deepEqual(inserted('Hello !', 6, 6, 'recipient'), { words: 'Hello {recipient}!', caret: 17 })
  assert.deepEqual(inserted('Hello you!', 6, 9, 'recipient'), { words: 'Hello {recipient}!', caret: 17 })
})
