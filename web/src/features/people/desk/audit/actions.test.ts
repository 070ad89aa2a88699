import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { auditActions } from '@atum-desk/contract/audit-actions'

const didIn = (locale: string): Record<string, Record<string, string>> =>
  JSON.parse(readFileSync(new URL(`../../../../locales/${locale}/people.json`, import.meta.url), 'utf8')).audit.did

for (const locale of ['en', 'ar'])
  test(`AUD-1: everything that the log can tell has its own words, and nothing else has (${locale})`, () => {
    const did = Object.entries(didIn(locale)).flatMap(([of, words]) =>
      Object.entries(words).map(([what, title]) => [`${of}.${what}`, title] as const),
    )
    assert.deepEqual(did.map(([action]) => action).sort(), [...auditActions].sort())
    const titles = did.map(([, title]) => title)
    assert.deepEqual(
      titles.filter((title, at) => titles.indexOf(title) !== at),
      [],
      'two that cannot be told apart',
    )
    assert.ok(titles.every((title) => title.trim() !== '' && !title.includes('_')))
  })
