import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Permission } from '@atum-desk/contract/permissions'
import { openSections, sectionAt } from './sections.ts'

const ids = (routes: readonly string[], ...held: readonly Permission[]) =>
  openSections(
    routes.map((path) => ({ path })),
    (permission) => held.includes(permission),
  ).map(({ id }) => id)

test('UX-3: a section is shown to whom its permission opens it, once it has a page', () => {
  assert.deepEqual(ids(['users', 'audit'], 'user.manage'), ['users'])
  assert.deepEqual(ids(['users/:id'], 'user.manage', 'audit.read'), ['users'])
  assert.deepEqual(ids(['users'], 'ticket.read'), [])
  assert.deepEqual(ids([], 'user.manage'), [])
})

test('an address stands in the section that it begins with, and in none whose name only looks alike', () => {
  assert.equal(sectionAt('/admin/users/019a')?.id, 'users')
  assert.equal(sectionAt('/admin/users')?.id, 'users')
  assert.equal(sectionAt('/admin/usersome'), undefined)
  assert.equal(sectionAt('/admin'), undefined)
})
