import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { test } from 'node:test'
import { budgets, built, firstLoad, firstScripts, read, sizeOf } from './first-load.ts'

for (const { page, limit, words } of budgets)
  test(`UX-2: ${page} loads at most ${limit} KB of script before its first screen`, (t) => {
    const size = firstLoad(page, words)
    t.diagnostic(`${page}: ${size.toFixed(1)} KB`)
    assert.ok(size <= limit, `${page} is ${size.toFixed(1)} KB`)
  })

for (const page of ['portal/index.html', 'desk/index.html'])
  test(`UX-2: ${page} is there after few requests: at most 8 scripts before its first screen`, () =>
    assert.ok(firstScripts(page).size <= 8, [...firstScripts(page)].join('\n')))

test('UX-2: no lazy chunk is larger than 60 KB', () => {
  const first = new Set(budgets.flatMap(({ page }) => [...firstScripts(page)]))
  const large = globSync('assets/*.js', { cwd: built }).filter((file) => !first.has(file) && sizeOf([file]) > 60)
  assert.deepEqual(large, [])
})

test('UX-2: what screens share comes in few files: of each screen and each sheet one of its own, and their words', () => {
  const files = globSync('assets/*.js', { cwd: built })
  assert.ok(files.length <= 150, `${files.length} files`)
})

test('UX-2: customers download nothing of the desk', () => {
  const deskOnly = /\/desk\/(inbox|tickets)|internal\/tickets/
  const carriers = [...firstScripts('portal/index.html')].filter((file) => deskOnly.test(read(file).toString()))
  assert.deepEqual(carriers, [])
})
