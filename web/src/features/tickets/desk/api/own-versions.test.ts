import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOwnWay, stepped } from './own-versions.ts'

const at = (version: number, id = 'one') => ({ id, version })

test('TKT-5: one’s own changes lead on; another’s between them does not', () => {
  stepped(at(1), at(2))
  stepped(at(2), at(4)) // Seen by staff alone, a change can count twice.
  stepped(at(5), at(6)) // 5 was another’s.
  assert.deepEqual(
    [1, 2, 4, 6].map((version) => isOwnWay(at(1), at(version))),
    [true, true, true, false],
  )
  assert.equal(isOwnWay(at(5), at(6)), true)
  assert.equal(isOwnWay(at(4), at(2)), false)
  assert.equal(isOwnWay(at(1, 'other'), at(2, 'other')), false)
})

test('an answer that changed nothing leads nowhere', () => {
  stepped(at(7), at(7))
  assert.equal(isOwnWay(at(7), at(8)), false)
})
