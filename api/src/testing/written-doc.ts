import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const docs = fileURLToPath(new URL('../../../docs/', import.meta.url))

/** A page of docs/ that is made by a test, so that it stays true. `WRITE_DOCS=1` writes it; else it is compared. */
export function expectWritten(page: string, text: string): void {
  const path = `${docs}${page}`
  if (process.env.WRITE_DOCS === '1') writeFileSync(path, text)
  assert.equal(readFileSync(path, 'utf8'), text, `docs/${page} is not what the program does: see npm run docs`)
}
