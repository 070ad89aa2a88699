import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesIn, typedTime, workingTime } from './working-time.ts'

const typed: readonly [string, number | undefined][] = [
  ['30', 30],
  ['90m', 90],
  ['4h', 240],
  ['4 h', 240],
  ['1h 30m', 90],
  ['1h30', 90],
  ['1.5h', 90],
  ['1,5 h', 90],
  ['4:30', 270],
  ['72 hours', 4_320],
  ['٤س', 240],
  ['٩٠ د', 90],
  ['١ ساعة ٣٠ دقيقة', 90],
  ['0', 0],
  ['', undefined],
  ['soon', undefined],
  ['1d', undefined],
  ['-5', undefined],
  ['4h 4h', undefined],
]

test('a duration as people type it', () => {
  for (const [text, minutes] of typed) assert.equal(minutesIn(text), minutes, text)
})

test('what is shown in the field is what would be typed', () => {
  for (const minutes of [0, 15, 60, 90, 4_320]) assert.equal(minutesIn(typedTime(minutes)), minutes)
})

test('working time has no days', () => {
  assert.equal(workingTime(4_320, 'en'), '72h')
  assert.equal(workingTime(90, 'en', 'long'), '1 hour 30 minutes')
  assert.equal(workingTime(0, 'en'), '0m')
})
