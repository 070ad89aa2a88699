import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { resultsIn } from './results.ts'

const folder = mkdtempSync(`${tmpdir()}/atum-desk-results-`)
after(() => rmSync(folder, { recursive: true }))
const reporter = fileURLToPath(new URL('results-reporter.ts', import.meta.url))

const file = (name: string, text: string): string => {
  writeFileSync(`${folder}/${name}`, `import { test } from 'node:test'\n${text}`)
  return `${folder}/${name}`
}
const good = file('good.test.ts', "test('a', () => {})\ntest('b', { skip: true }, () => {})")
const bad = file('bad.test.ts', "test('a', () => {})\ntest('b', () => { throw new Error('no') })")
const broken = file('broken.test.ts', "throw new Error('does not load')")

const run = (...files: string[]) => {
  const { NODE_TEST_CONTEXT, ...env } = process.env // else the inner runner believes to be a file of this one
  return resultsIn(
    spawnSync('node', ['--test', `--test-reporter=${reporter}`, ...files], { encoding: 'utf8', env }).stdout,
  )
}

test('the counts are those of all files, and none is to run again where all are good', () => {
  assert.deepEqual(run(good), { counts: { tests: 2, pass: 1, fail: 0, skipped: 1 }, failed: [] })
})

test('the files that failed are named', () => {
  assert.deepEqual(run(good, bad), { counts: { tests: 4, pass: 2, fail: 1, skipped: 1 }, failed: [bad] })
})

test('a file that does not load is not taken for one to run again', () => {
  const { counts, failed } = run(bad, broken)
  assert.equal(counts.fail, 2)
  assert.equal(failed, undefined)
})

test('nothing has run where nothing was written', () => {
  assert.deepEqual(resultsIn(''), { counts: { tests: 0, pass: 0, fail: 0, skipped: 0 }, failed: undefined })
})
