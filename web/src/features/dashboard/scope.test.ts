import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paramsFrom, scopeFrom } from './scope.ts'

const id = '019aa000-0000-7000-8000-000000000001'
const read = (text: string) => scopeFrom(new URLSearchParams(text))

test('UX-4.6: the address holds the period and whose tickets; what it does not know is left out', () => {
  assert.deepEqual(read(''), { days: 30, team: undefined, org: undefined })
  assert.deepEqual(read(`days=90&team=${id}&org=mine`), { days: 90, team: id, org: undefined })
  assert.deepEqual(read('days=17').days, 30)
  for (const text of ['', 'days=90', `team=${id}`, `days=90&team=${id}&org=${id}`])
    assert.equal(paramsFrom(read(text)).toString(), text)
})
