import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Counts } from './results.ts'

const commands = fileURLToPath(new URL('commands.ts', import.meta.url))
const folder = mkdtempSync(`${tmpdir()}/atum-desk-commands-`)
after(() => rmSync(folder, { recursive: true }))

type Answer = Readonly<{ isGood: boolean; again?: string[]; counts: Counts }>

const file = (name: string, body: string): string => {
  const path = `${folder}/${name}.test.ts`
  const head = "import { existsSync, writeFileSync } from 'node:fs'\nimport { beforeEach, test } from 'node:test'"
  writeFileSync(path, `${head}\n${body}`)
  return path
}

/** What `tests` answers, in a process of its own, as what it runs writes to its standard output. */
const run = (files: readonly string[], options: object): Answer => {
  const { NODE_TEST_CONTEXT, ...env } = process.env
  const program = `const { tests } = await import('${commands}')
    const result = await tests(${JSON.stringify(files)}, { zone: 'UTC', ...${JSON.stringify(options)} })(new AbortController().signal)
    console.error('answer:' + JSON.stringify(result))`
  const { stderr } = spawnSync('node', ['--input-type=module', '-e', program], { encoding: 'utf8', env })
  return JSON.parse(stderr.split('answer:')[1] ?? 'null')
}

const failsOnce = (mark: string) => `test('a', () => {
  if (existsSync('${folder}/${mark}')) return
  writeFileSync('${folder}/${mark}', '')
  throw new Error('the first time')
})`

test('a file that failed is run once more where that is allowed, and named', () => {
  const { isGood, again } = run([file('late', failsOnce('late'))], { isTriedTwice: true })
  assert.equal(isGood, true)
  assert.deepEqual(again, [`${folder}/late.test.ts`])
  assert.equal(run([file('strict', failsOnce('strict'))], {}).isGood, false)
})

const wrong = file('wrong', "test('a', () => { throw new Error('always') })")

test('what fails twice has failed', () => {
  assert.equal(run([wrong], { isTriedTwice: true }).isGood, false)
})

test('files that share a process share no hooks, and each is counted', () => {
  const hooked = file(
    'hooked',
    "let n = 0\nbeforeEach(() => { n++ })\ntest('b', () => { if (n !== 1) throw new Error(String(n)) })",
  )
  const plain = file('plain', "test('c', () => {})")
  const { isGood, counts } = run([plain, hooked, plain], { perProcess: 3 })
  assert.equal(isGood, true)
  assert.equal(counts.pass, 2) // a file that is named twice is one
  assert.equal(run([plain, hooked, wrong], { perProcess: 3 }).isGood, false)
  assert.equal(run([plain, file('broken', "throw new Error('does not load')")], { perProcess: 2 }).isGood, false)
})
