import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { newFolder } from '../testing/launcher.ts'
import { expectedPackages, isInstalled, noteInstalled } from './install.mjs'

function repository(): string {
  const root = newFolder()
  mkdirSync(`${root}/node_modules`)
  writeFileSync(`${root}/package-lock.json`, '{"packages": {}}')
  return root
}

test('packages are installed once, and again when the lockfile has changed', () => {
  const root = repository()
  assert.equal(isInstalled(root), false)
  noteInstalled(root)
  assert.equal(isInstalled(root), true)
  writeFileSync(`${root}/package-lock.json`, '{"packages": {"node_modules/new": {}}}')
  assert.equal(isInstalled(root), false)
})

test('progress is counted in the packages that this machine gets', () => {
  const packages = {
    '': {},
    api: {},
    'node_modules/@atum-desk/api': { link: true },
    'node_modules/fastify': {},
    'node_modules/fastify/node_modules/semver': {},
    'node_modules/for-this': { os: [process.platform], cpu: [process.arch] },
    'node_modules/for-another': { os: ['plan9'] },
    'node_modules/for-another-libc': { os: [process.platform], libc: ['none'] },
    'api/node_modules/ajv': {},
  }
  assert.deepEqual(expectedPackages({ packages }), ['node_modules/fastify', 'node_modules/for-this'])
})
