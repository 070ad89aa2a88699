import assert from 'node:assert/strict'
import { test } from 'node:test'
import { summary } from './summary.ts'

test('the summary says what was good, what failed and what was not reached, and ends with all tests', () => {
  const counts = { tests: 3, pass: 3, fail: 0, skipped: 0 }
  const said = summary(
    [
      { name: 'API', isGood: true, seconds: 12.34, counts },
      { name: 'Web', isGood: true, seconds: 1, counts, again: ['/web/test/desk.test.ts'] },
      { name: 'Build', isGood: false, seconds: 2 },
    ],
    ['Browser'],
  )
  assert.match(said, /^✓ {2}API +12\.3 s {2}3 tests$/m)
  assert.match(said, /^✓ {2}Web +1\.0 s {2}3 tests; desk\.test\.ts at the second try$/m)
  assert.match(said, /^✗ {2}Build +2\.0 s$/m)
  assert.match(said, /^– {2}Browser, not reached$/m)
  assert.match(said, /^ {3}In all +15\.3 s$/m)
  assert.match(said, /# tests 6\n# pass 6\n# fail 0\n# skipped 0$/)
})
