import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { openDataFolder } from './data-folder.ts'

test('a data folder is made with its parents, or refused in one line', () => {
  const folder = mkdtempSync(`${tmpdir()}/atum-data-`)
  try {
    assert.equal(openDataFolder(`${folder}/a/b`).files, `${folder}/a/b/files`)
  } finally {
    rmSync(folder, { recursive: true })
  }
  assert.throws(() => openDataFolder('/proc/nothing/there'), /cannot be used: nothing can be made there$/)
  assert.throws(() => openDataFolder('/etc/hosts'), /cannot be used: there is a file in its place$/)
})
