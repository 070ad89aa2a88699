import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matching } from './match.ts'

const found = (titles: readonly string[], typed: string) =>
  matching(
    titles.map((title) => ({ title })),
    typed,
  ).map(({ title }) => title)

const english = ['Go to the new queue', 'Go to all tickets', 'New ticket', 'Go to the preferences']

test('UX-4.1: the palette finds by beginnings of words, in any order, the best first', () => {
  assert.deepEqual(found(english, 'new'), ['New ticket', 'Go to the new queue'])
  assert.deepEqual(found(english, 'tick all'), ['Go to all tickets'])
  assert.deepEqual(found(english, ''), english)
  assert.deepEqual(found(english, 'nothing of that'), [])
})

test('UX-4.1: the palette forgives letters that were left out, but not for two alone', () => {
  assert.deepEqual(found(english, 'prfrncs'), ['Go to the preferences'])
  assert.deepEqual(found(english, 'qz'), [])
  // A name is no abbreviation: “hana” is not in “Go to the administration”.
  assert.deepEqual(found(['Go to the administration'], 'hana'), [])
  assert.deepEqual(found(['Go to the administration'], 'admtn'), ['Go to the administration'])
})

test('UX-4.1: in Arabic neither hamza, ta marbuta, vowel signs nor the article make a difference', () => {
  const arabic = ['إسناد الطلب', 'الذهاب إلى قائمة الجديد', 'مُراسلة']
  assert.deepEqual(found(arabic, 'اسناد'), ['إسناد الطلب'])
  assert.deepEqual(found(arabic, 'طلب'), ['إسناد الطلب'])
  assert.deepEqual(found(arabic, 'قائمه'), ['الذهاب إلى قائمة الجديد'])
  assert.deepEqual(found(arabic, 'مراسلة'), ['مُراسلة'])
})
