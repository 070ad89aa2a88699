import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../testing/app.ts'
import { operatorEnv, operatorOf } from '../../testing/operator.ts'
import { storedFile } from '../../testing/stored-file.ts'
import { lastVerification } from './last.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(async () => {
  rmSync(`${t.config.filesDir}.last-verification.json`, { force: true })
  await t.close()
})

const pathIn = (path: string) => path.replace(`${t.config.filesDir}/`, '').replace(/\/..\//, '/')

test('FIL-5 files verify names what was altered, what is missing and what nothing refers to', async () => {
  const [, altered, missing] = [
    await storedFile(t, 'as it was'),
    await storedFile(t, 'to be altered'),
    await storedFile(t, 'to be lost'),
  ]
  const operator = operatorOf(operatorEnv(t.database, t.config))
  assert.equal((await operator.run('files', 'verify')).code, 0)
  writeFileSync(altered, 'TO BE ALTERED')
  rmSync(missing)
  const stray = `${altered.slice(0, altered.lastIndexOf('/') - 2)}ab/ab${'0'.repeat(62)}`
  mkdirSync(stray.slice(0, stray.lastIndexOf('/')), { recursive: true })
  writeFileSync(stray, 'nobody’s')

  const { code, out } = await operator.run('files', 'verify')
  assert.equal(code, 1)
  assert.equal(
    out,
    [
      ...[`altered: ${pathIn(altered)}`, `missing: ${pathIn(missing)}`],
      `without a row: ${pathIn(stray)}`,
      '3 files read, 2 broken, 1 without a row.\n',
    ].join('\n'),
  )
  const last = await lastVerification(t.config.filesDir)
  assert.deepEqual(last?.broken, [
    { path: pathIn(altered), state: 'altered' },
    { path: pathIn(missing), state: 'missing' },
  ])
  // Root writes it, and not where the services could have laid a link.
  assert.ok(readdirSync(t.config.filesDir).every((each) => !each.includes('verification')))
  assert.equal((await operator.run('files', 'count')).code, 2)
})
