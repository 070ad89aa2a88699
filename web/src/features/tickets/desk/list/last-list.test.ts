import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allAddress } from './filters.ts'
import { lastList, rememberList } from './last-list.ts'

test('UX-4.6: who signs in after another, in the same tab, is not led back to what that one was looking for', () => {
  rememberList('hana', '/tickets?q=salary')
  assert.equal(lastList('hana'), '/tickets?q=salary')
  assert.equal(lastList('omar'), allAddress)
})
