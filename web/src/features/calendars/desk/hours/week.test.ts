import assert from 'node:assert/strict'
import { test } from 'node:test'
import { copied, isOverNight, minutesAWeek, shiftsOn, usualWeek, withAnother, withDay } from './week.ts'

const night = { day: 7, start: '22:00', end: '06:00' }

test('a shift that ends no later than it starts ends on the next day; 24:00 is this day’s end', () => {
  assert.equal(isOverNight(night), true)
  assert.equal(isOverNight({ day: 1, start: '08:00', end: '08:00' }), true)
  assert.equal(isOverNight({ day: 1, start: '08:00', end: '24:00' }), false)
})

test('hours a week: over midnight and over Sunday’s end, and overlapping ones once', () => {
  assert.equal(minutesAWeek(usualWeek), 40 * 60)
  assert.equal(minutesAWeek([night]), 8 * 60)
  assert.equal(minutesAWeek([night, { day: 1, start: '05:00', end: '07:00' }]), 9 * 60)
  assert.equal(minutesAWeek([{ day: 1, start: '00:00', end: '24:00' }]), 24 * 60)
})

test('a day is copied to others, in place of theirs, and the week stays in order', () => {
  const shifts = withDay(usualWeek, 1, [
    { day: 1, start: '08:00', end: '12:00' },
    { day: 1, start: '13:00', end: '17:00' },
  ])
  const all = copied(shifts, 1, [3, 6])
  assert.deepEqual(
    shiftsOn(all, 6).map(({ start }) => start),
    ['08:00', '13:00'],
  )
  assert.equal(shiftsOn(all, 3).length, 2)
  assert.deepEqual(
    all.map((shift) => shift.day),
    [1, 1, 2, 3, 3, 4, 5, 6, 6],
  )
})

test('another shift begins where the last one ends', () => {
  assert.deepEqual(shiftsOn(withAnother(usualWeek, 6), 6), [{ day: 6, start: '09:00', end: '17:00' }])
  assert.deepEqual(shiftsOn(withAnother(usualWeek, 1), 1).at(-1), { day: 1, start: '17:00', end: '24:00' })
})
