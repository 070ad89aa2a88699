import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const commands = fileURLToPath(new URL('commands.ts', import.meta.url))
const folder = mkdtempSync(`${tmpdir()}/atum-desk-commands-`)
after(() => rmSync(folder, { recursive: true }))

/** What `tests` answers, in a process of its own, as what it runs writes to its standard output. */
const run = (name: string, body: string, isTriedTwice: boolean): { isGood: boolean; again?: string[] } => {
  const file = `${folder}/${name}.test.ts`
  writeFileSync(file, `import { existsSync, writeFileSync } from 'node:fs'\nimport { test } from 'node:test'\n${body}`)
  const { NODE_TEST_CONTEXT, ...env } = process.env
  const program = `const { tests } = await import('${commands}')
    const result = await tests(['${file}'], { zone: 'UTC', isTriedTwice: ${isTriedTwice} })(new AbortController().signal)
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
  const { isGood, again } = run('late', failsOnce('late'), true)
  assert.equal(isGood, true)
  assert.deepEqual(again, [`${folder}/late.test.ts`])
  assert.equal(run('strict', failsOnce('strict'), false).isGood, false)
})

test('what fails twice has failed', () => {
  assert.equal(run('wrong', "test('a', () => { throw new Error('always') })", true).isGood, false)
})
