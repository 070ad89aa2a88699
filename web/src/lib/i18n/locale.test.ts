import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstLocale } from './locale.ts'

test('UX-2: a first visit is in the first of the browser’s languages that there is, else in English', () => {
  assert.equal(firstLocale(['ar-EG', 'en']), 'ar')
  assert.equal(firstLocale(['fr-FR', 'ar', 'en']), 'ar')
  assert.equal(firstLocale(['fr']), 'en')
  assert.equal(firstLocale([]), 'en')
})
