import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countsIn, summary } from './summary.ts'

const tap = [
  'TAP version 13',
  'ok 1 - a # SKIP',
  '1..2',
  '# tests 2',
  '# suites 0',
  '# pass 1',
  '# fail 0',
  '# skipped 1',
]

test('the counts are those at the end of the TAP', () => {
  assert.deepEqual(countsIn(tap.join('\n')), { tests: 2, pass: 1, fail: 0, skipped: 1 })
  assert.deepEqual(countsIn(''), { tests: 0, pass: 0, fail: 0, skipped: 0 })
})

test('the summary says what was good, what failed and what was not reached, and ends with all tests', () => {
  const counts = { tests: 3, pass: 3, fail: 0, skipped: 0 }
  const said = summary(
    [
      { name: 'API', isGood: true, seconds: 12.34, counts },
      { name: 'Web', isGood: true, seconds: 1, counts },
      { name: 'Build', isGood: false, seconds: 2 },
    ],
    ['Browser'],
  )
  assert.match(said, /^✓ {2}API +12\.3 s {2}3 tests$/m)
  assert.match(said, /^✗ {2}Build +2\.0 s$/m)
  assert.match(said, /^– {2}Browser, not reached$/m)
  assert.match(said, /^ {3}In all +15\.3 s$/m)
  assert.match(said, /# tests 6\n# pass 6\n# fail 0\n# skipped 0$/)
})
