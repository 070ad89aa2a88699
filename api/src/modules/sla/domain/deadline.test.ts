import assert from 'node:assert/strict'
import { test } from 'node:test'
import { always, hours } from '../testing/calendars.ts'
import { instant, lines } from '../testing/lines.ts'
import { workingSeconds } from './deadline.ts'

// Each line is worked out by hand: | from | working time | due | what it shows.
// March 2026 begins on a Sunday; Paris goes to +02:00 on 29 March and back to +01:00 on 25 October.

lines(hours('Europe/Paris', 'Mo-Fr 09:00-17:00', '2026-12-25', '2027-01-01'), [
  ['2026-03-02T09:00+01:00', 'PT1H', '2026-03-02T10:00+01:00', 'an hour of the morning'],
  ['2026-03-02T07:30+01:00', 'PT1H', '2026-03-02T10:00+01:00', 'before opening, nothing counts'],
  ['2026-03-02T18:00+01:00', 'PT1H', '2026-03-03T10:00+01:00', 'after closing, it begins in the morning'],
  ['2026-03-02T09:00+01:00', 'PT8H', '2026-03-02T17:00+01:00', 'a full day is due at closing, not in the morning'],
  ['2026-03-02T09:00+01:00', 'PT8H1S', '2026-03-03T09:00:01+01:00', 'one second more is one second of the next day'],
  ['2026-03-02T17:00+01:00', 'PT1S', '2026-03-03T09:00:01+01:00', 'the closing instant is closed'],
  ['2026-03-02T16:59:59+01:00', 'PT1S', '2026-03-02T17:00+01:00', 'the last second before it is open'],
  ['2026-03-06T16:00+01:00', 'PT2H', '2026-03-09T10:00+01:00', 'a weekend does not count'],
  ['2026-03-07T12:00+01:00', 'PT30M', '2026-03-09T09:30+01:00', 'from a Saturday'],
  ['2026-03-07T12:00+01:00', 'PT0S', '2026-03-07T12:00+01:00', 'no time at all has passed at once, even on a Saturday'],
  ['2026-03-02T09:00+01:00', 'PT40H', '2026-03-06T17:00+01:00', 'forty hours are a week'],
  ['2026-03-02T09:00+01:00', 'PT240H', '2026-04-10T17:00+02:00', 'thirty working days, over a clock change'],
  [
    '2026-03-02T09:00+01:00',
    'PT2000H',
    '2027-02-16T17:00+01:00',
    'the look-ahead has no end: 250 days and two holidays',
  ],
  ['2026-12-24T16:00+01:00', 'PT2H', '2026-12-28T10:00+01:00', 'a holiday does not count'],
  ['2026-12-25T10:00+01:00', 'PT1H', '2026-12-28T10:00+01:00', 'from within a holiday'],
])

lines(hours('Europe/Paris', 'Mo-Fr 13:00-17:00, Mo-Fr 09:00-12:00'), [
  ['2026-03-02T11:30+01:00', 'PT1H', '2026-03-02T13:30+01:00', 'lunch does not count, whatever the order of shifts'],
  ['2026-03-02T11:00+01:00', 'PT1H', '2026-03-02T12:00+01:00', 'due when lunch begins'],
  ['2026-03-02T12:30+01:00', 'PT1H', '2026-03-02T14:00+01:00', 'from within lunch'],
])
lines(hours('Europe/Paris', 'Mo 09:00-13:00, Mo 11:00-17:00, Mo 12:00-12:30'), [
  ['2026-03-02T10:00+01:00', 'PT4H', '2026-03-02T14:00+01:00', 'where shifts overlap, time counts once'],
])
lines(hours('Europe/Paris', 'Mo 09:00-12:00, Mo 12:00-17:00'), [
  ['2026-03-02T11:00+01:00', 'PT2H', '2026-03-02T13:00+01:00', 'where shifts touch, nothing is lost'],
])

lines(hours('Europe/Paris', 'Mo 18:00-24:00'), [
  ['2026-03-02T23:00+01:00', 'PT1H', '2026-03-03T00:00+01:00', '24:00 is the end of the day'],
  ['2026-03-02T23:00+01:00', 'PT1H1S', '2026-03-09T18:00:01+01:00', 'nothing counts behind 24:00'],
])
lines(hours('Europe/Paris', 'Mo 18:00-00:00'), [
  ['2026-03-02T23:00+01:00', 'PT1H1S', '2026-03-09T18:00:01+01:00', 'until 00:00 means until 24:00'],
])
lines(hours('Europe/Paris', 'Mo 18:00-24:00, Tu 00:00-02:00'), [
  ['2026-03-02T23:00+01:00', 'PT2H', '2026-03-03T01:00+01:00', 'from 24:00 into 00:00 without a seam'],
])
lines(hours('Europe/Paris', 'Mo 09:00-09:00'), [
  ['2026-03-02T10:00+01:00', 'PT24H', '2026-03-09T10:00+01:00', 'from 09:00 to 09:00 is until the next day'],
])
lines(hours('Europe/Paris', 'Mo-Su 00:00-24:00', '2026-05-14', '2026-10-25'), [
  ['2026-03-02T10:00+01:00', 'PT48H', '2026-03-04T10:00+01:00', 'seven days of 24 hours never close'],
  ['2026-03-28T12:00+01:00', 'PT24H', '2026-03-29T13:00+02:00', 'a day of 23 hours is not 24 hours'],
  ['2026-05-13T12:00+02:00', 'PT24H', '2026-05-15T12:00+02:00', 'a holiday takes 24 hours away'],
  ['2026-10-24T12:00+02:00', 'PT24H', '2026-10-26T12:00+01:00', 'a holiday of 25 hours takes them all'],
])
lines(always('Europe/Paris'), [
  ['2026-03-28T12:00+01:00', 'PT24H', '2026-03-29T13:00+02:00', '24×7 in spring'],
  ['2026-10-24T12:00+02:00', 'PT24H', '2026-10-25T11:00+01:00', '24×7 in autumn'],
  ['2026-03-07T12:00:00.250+01:00', 'PT1H', '2026-03-07T13:00:00.250+01:00', 'an instant keeps its milliseconds'],
  ['2026-01-01T00:00+01:00', 'PT43800H', '2030-12-31T00:00+01:00', '24×7, five years of 365 days'],
])

lines(hours('Europe/Paris', 'Mo-Fr 22:00-06:00', '2026-12-25'), [
  ['2026-03-02T22:00+01:00', 'PT8H', '2026-03-03T06:00+01:00', 'a night shift ends on the next day'],
  ['2026-03-03T01:00+01:00', 'PT5H', '2026-03-03T06:00+01:00', 'from within a night shift'],
  ['2026-03-07T01:00+01:00', 'PT5H', '2026-03-07T06:00+01:00', 'Saturday morning is Friday’s shift'],
  ['2026-03-02T01:00+01:00', 'PT1H', '2026-03-02T23:00+01:00', 'Monday morning is nobody’s'],
  ['2026-03-06T23:00+01:00', 'PT8H', '2026-03-09T23:00+01:00', 'from Friday’s night to Monday’s'],
  ['2026-12-24T22:00+01:00', 'PT2H', '2026-12-25T00:00+01:00', 'a night shift works until the holiday begins'],
  ['2026-12-24T22:00+01:00', 'PT3H', '2026-12-26T01:00+01:00', 'and goes on when it is over'],
])

lines(hours('Europe/Paris', 'Sa 22:00-06:00'), [
  ['2026-03-28T22:00+01:00', 'PT7H', '2026-03-29T06:00+02:00', 'the night of the spring change has 7 hours'],
  ['2026-10-24T22:00+02:00', 'PT9H', '2026-10-25T06:00+01:00', 'that of the autumn change has 9'],
])
lines(hours('Europe/Paris', 'Su 00:00-02:30'), [
  ['2026-10-25T00:00+02:00', 'PT2H30M', '2026-10-25T02:30+02:00', 'closing in a repeated hour: the first time'],
  ['2026-10-25T00:00+02:00', 'PT2H30M1S', '2026-11-01T00:00:01+01:00', 'not again the second time'],
])
lines(hours('Europe/Paris', 'Su 02:30-04:00'), [
  ['2026-10-25T00:00+02:00', 'PT2H30M', '2026-10-25T04:00+01:00', 'opening in a repeated hour: the first time'],
  ['2026-03-29T00:00+01:00', 'PT30M', '2026-03-29T04:00+02:00', 'opening at a skipped 02:30: at 03:30'],
])
lines(hours('Europe/Paris', 'Su 02:15-02:45'), [
  ['2026-10-25T00:00+02:00', 'PT30M', '2026-10-25T02:45+02:00', 'a shift within a repeated hour is worked once'],
  ['2026-10-25T02:15+01:00', 'PT30M', '2026-11-01T02:45+01:00', 'and is over the second time'],
  ['2026-03-29T00:00+01:00', 'PT30M', '2026-03-29T03:45+02:00', 'a shift within a skipped hour is worked behind it'],
])
lines(hours('Europe/Paris', 'Su 02:00-06:00'), [
  ['2026-03-29T00:00+01:00', 'PT3H', '2026-03-29T06:00+02:00', 'opening when the skipped hour begins: at 03:00'],
])
lines(hours('Europe/Paris', 'Su 01:00-02:30'), [
  ['2026-03-29T00:00+01:00', 'PT1H30M', '2026-03-29T03:30+02:00', 'closing at a skipped 02:30: at 03:30'],
])
lines(hours('Europe/Paris', 'Su 02:30-03:00'), [
  ['2026-03-29T00:00+01:00', 'PT30M', '2026-04-05T03:00+02:00', 'a shift turned round by a skipped hour has no time'],
])

lines(hours('America/New_York', 'Mo-Fr 09:00-17:00', '2026-11-26'), [
  ['2026-03-06T16:00-05:00', 'PT2H', '2026-03-09T10:00-04:00', 'New York, over the weekend of the spring change'],
  ['2026-10-30T16:00-04:00', 'PT2H', '2026-11-02T10:00-05:00', 'New York, over that of the autumn change'],
  [
    '2026-11-25T16:00-05:00',
    'PT2H',
    '2026-11-27T10:00-05:00',
    'a holiday is a date of the calendar’s zone, west of UTC',
  ],
])
lines(always('America/New_York'), [
  ['2026-11-01T00:30-04:00', 'PT1H', '2026-11-01T01:30-04:00', 'the first 01:30'],
  ['2026-11-01T00:30-04:00', 'PT2H', '2026-11-01T01:30-05:00', 'and the second, an hour later'],
])
lines(hours('Pacific/Kiritimati', 'Mo-Fr 09:00-17:00', '2026-12-25'), [
  ['2026-12-24T16:00+14:00', 'PT2H', '2026-12-28T10:00+14:00', 'a holiday is a date of the calendar’s zone, far east'],
])
lines(hours('Australia/Lord_Howe', 'Mo-Su 00:00-24:00'), [
  ['2026-10-04T00:00+10:30', 'PT2H', '2026-10-04T02:30+11:00', 'Lord Howe skips half an hour'],
  ['2026-10-04T00:00+10:30', 'PT23H30M', '2026-10-05T00:00+11:00', 'so that this day has 23½ hours'],
  ['2026-04-05T00:00+11:00', 'PT24H30M', '2026-04-06T00:00+10:30', 'and the one in autumn 24½'],
])
lines(hours('Australia/Lord_Howe', 'Su 01:45-03:00'), [
  ['2026-04-05T00:00+11:00', 'PT1H45M', '2026-04-05T03:00+10:30', 'opening in a repeated half hour: the first time'],
])
lines(hours('Asia/Kathmandu', 'Mo-Fr 10:00-17:00, Su 10:00-17:00'), [
  ['2026-03-06T16:00+05:45', 'PT2H', '2026-03-08T11:00+05:45', 'Kathmandu is at +05:45 and rests on Saturday'],
])
lines(hours('America/St_Johns', 'Mo-Fr 08:30-16:30'), [
  ['2026-03-06T16:00-03:30', 'PT1H', '2026-03-09T09:00-02:30', 'St. John’s has both: half hours and clock changes'],
])
lines(hours('Africa/Cairo', 'Mo-Su 22:00-02:00', '2026-04-25'), [
  ['2026-04-23T22:00+02:00', 'PT3H', '2026-04-24T02:00+03:00', 'Cairo skips the hour after midnight'],
  ['2026-10-29T22:00+03:00', 'PT5H', '2026-10-30T02:00+02:00', 'and repeats the one before it'],
  ['2026-04-24T22:00+03:00', 'PT3H', '2026-04-26T01:00+03:00', 'a holiday between two nights'],
])
lines(hours('Africa/Cairo', 'Mo-Su 22:00-02:00', '2026-04-24'), [
  ['2026-04-23T22:00+02:00', 'PT3H', '2026-04-25T01:00+03:00', 'a holiday whose 00:00 is skipped begins at 01:00'],
])
lines(hours('Africa/Cairo', 'Th 20:00-23:30'), [
  ['2026-10-29T20:00+03:00', 'PT3H30M', '2026-10-29T23:30+03:00', 'closing at the first 23:30'],
])
lines(hours('Africa/Cairo', 'Th 20:00-24:00'), [
  ['2026-10-29T20:00+03:00', 'PT5H', '2026-10-30T00:00+02:00', '24:00 behind a repeated hour'],
])
lines(hours('America/Havana', 'Sa 22:00-00:30'), [
  ['2026-10-31T22:00-04:00', 'PT2H30M', '2026-11-01T00:30-04:00', 'closing at the first 00:30, where midnight repeats'],
])
lines(hours('America/Toronto', 'Mo-Su 00:00-24:00'), [
  ['1919-03-31T00:30-04:00', 'PT1H', '1919-03-31T01:30-04:00', 'Toronto once skipped from 23:30 to 00:30'],
])
lines(hours('Pacific/Apia', 'Mo-Fr 09:00-17:00'), [
  ['2011-12-29T16:00-10:00', 'PT2H', '2012-01-02T10:00+14:00', 'Apia had no Friday 30 December 2011, nor its hours'],
])
lines(hours('Pacific/Apia', 'Mo-Su 22:00-06:00'), [
  ['2011-12-29T22:00-10:00', 'PT8H', '2011-12-31T06:00+14:00', 'a night shift passes over a date that never was'],
])
lines(always('Pacific/Apia'), [
  ['2011-12-29T12:00-10:00', 'PT24H', '2011-12-31T12:00+14:00', 'the day after the 29th was the 31st'],
])

test('SLA-4 working time between two instants, in whole seconds', () => {
  const calendar = hours('Europe/Paris', 'Mo-Fr 09:00-17:00')
  const count = (from: string, to: string) => workingSeconds(calendar, instant(from), instant(to))
  assert.equal(count('2026-03-06T16:00+01:00', '2026-03-09T10:00+01:00'), 7200)
  assert.equal(count('2026-03-07T16:00+01:00', '2026-03-08T10:00+01:00'), 0)
  assert.equal(count('2026-03-02T10:00:00.900+01:00', '2026-03-02T10:00:01.899+01:00'), 0)
  assert.equal(count('2026-03-02T10:00:00.900+01:00', '2026-03-02T10:00:01.900+01:00'), 1)
})
