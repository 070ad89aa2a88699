import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matching } from './pick-list.ts'

const groups = [
  { title: 'People', options: [{ value: 'a', title: 'Renée Haddad', text: 'renee@desk.example' }] },
  { title: 'Teams', options: [{ value: 'b', title: 'Network' }] },
]
const found = (typed: string) => matching(groups, typed).flatMap(({ options }) => options.map(({ value }) => value))

test('every word that was typed has to be found, in any order, accents and case aside', () => {
  assert.deepEqual(found('haddad rene'), ['a'])
  assert.deepEqual(found('DESK.EXAMPLE'), ['a'])
  assert.deepEqual(found('haddad network'), [])
  assert.deepEqual(found('  '), ['a', 'b'])
})

test('a group without a match has no heading either', () =>
  assert.deepEqual(
    matching(groups, 'net').map(({ title }) => title),
    ['Teams'],
  ))
