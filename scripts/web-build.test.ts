import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { test } from 'node:test'
import { newFolder } from './testing/launcher.ts'
import { hashOfSources } from './web-build.ts'

const root = newFolder()

function write(path: string, content: string): string {
  mkdirSync(dirname(`${root}/${path}`), { recursive: true })
  writeFileSync(`${root}/${path}`, content)
  return hashOfSources(root)
}

test('the web is built anew when what it is made from changes, and not otherwise', () => {
  const hashes = [
    write('web/src/entry/desk.tsx', 'one'),
    write('web/src/entry/desk.tsx', 'two'),
    write('web/src/entry/portal.tsx', 'two'),
    write('api/contract/src/tickets.ts', ''),
    write('package-lock.json', '{}'),
  ]
  assert.equal(new Set(hashes).size, hashes.length)
  write('web/dist/desk.js', '')
  write('web/test/inbox.test.ts', '')
  write('web/src/model.test.ts', '')
  write('web/node_modules/vite/package.json', '')
  write('api/src/main.ts', '')
  assert.equal(hashOfSources(root), hashes.at(-1))
})
