import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inside } from './inside.ts'

test('signing in leads to a page of this application, and nowhere else', () => {
  assert.equal(inside('/requests?tab=open'), '/requests?tab=open')
  assert.equal(inside(null), '/')
  assert.equal(inside('https://evil.example/'), '/')
  assert.equal(inside('//evil.example/'), '/')
  assert.equal(inside('/\\evil.example/'), '/')
})
