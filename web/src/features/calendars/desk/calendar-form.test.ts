import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarFormOf, calendarFrom, isComplete, newCalendar, withHolidays } from './calendar-form.ts'

const christmas = { date: '2026-12-25', name: 'Christmas Day' }

test('SLA-4 a calendar that is always open is sent without hours, and keeps them in the form', () => {
  const form = { ...newCalendar('Europe/Paris'), name: ' Around ', alwaysOpen: true, holidays: [christmas] }
  assert.deepEqual(calendarFrom(form), {
    name: 'Around',
    timeZone: 'Europe/Paris',
    alwaysOpen: true,
    shifts: [],
    holidays: [],
  })
  assert.equal(calendarFrom({ ...form, alwaysOpen: false }).shifts.length, 5)
})

test('the hours come in the order of the week, the holidays in that of the year', () => {
  const late = { day: 1, start: '13:00', end: '17:00' }
  const early = { day: 1, start: '08:00', end: '12:00' }
  const stored = { ...newCalendar('UTC'), id: 'c', version: 1, shifts: [late, early], holidays: [christmas] }
  assert.deepEqual(calendarFormOf(stored).shifts, [early, late])
})

test('SLA-13 a date that is a holiday already keeps its name', () => {
  const more = [
    { date: '2026-12-25', name: 'Noël' },
    { date: '2026-05-01', name: 'Labour Day' },
  ]
  assert.deepEqual(withHolidays([christmas], more), [{ date: '2026-05-01', name: 'Labour Day' }, christmas])
})

test('it can be previewed once each shift has both its times', () => {
  const form = newCalendar('UTC')
  assert.equal(isComplete(form), true)
  assert.equal(isComplete({ ...form, shifts: [{ day: 1, start: '09:00', end: '' }] }), false)
  assert.equal(isComplete({ ...form, shifts: [] }), false)
  assert.equal(isComplete({ alwaysOpen: true, shifts: [] }), true)
})
