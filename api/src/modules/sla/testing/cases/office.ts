import type { Section } from './section.ts'

export const office: Section = {
  title: 'Working hours and holidays',
  about: 'March 2026 begins on a Sunday.',
  groups: [
    {
      calendar: 'Europe/Paris, Mo-Fr 09:00-17:00, not 2026-12-25, not 2027-01-01',
      cases: [
        ['2026-03-02T09:00+01:00', 'PT1H', '2026-03-02T10:00+01:00', 'an hour of the morning'],
        ['2026-03-02T07:30+01:00', 'PT1H', '2026-03-02T10:00+01:00', 'before opening, nothing counts'],
        ['2026-03-02T18:00+01:00', 'PT1H', '2026-03-03T10:00+01:00', 'after closing, it begins in the morning'],
        [
          '2026-03-02T09:00+01:00',
          'PT8H',
          '2026-03-02T17:00+01:00',
          'a full day is due at closing, not in the morning',
        ],
        [
          '2026-03-02T09:00+01:00',
          'PT8H1S',
          '2026-03-03T09:00:01+01:00',
          'one second more is one second of the next day',
        ],
        ['2026-03-02T17:00+01:00', 'PT1S', '2026-03-03T09:00:01+01:00', 'the closing instant is closed'],
        ['2026-03-02T16:59:59+01:00', 'PT1S', '2026-03-02T17:00+01:00', 'the last second before it is open'],
        ['2026-03-06T16:00+01:00', 'PT2H', '2026-03-09T10:00+01:00', 'a weekend does not count'],
        ['2026-03-07T12:00+01:00', 'PT30M', '2026-03-09T09:30+01:00', 'from a Saturday'],
        [
          '2026-03-07T12:00+01:00',
          'PT0S',
          '2026-03-07T12:00+01:00',
          'no time at all has passed at once, even on a Saturday',
        ],
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
      ],
    },
    {
      calendar: 'Europe/Paris, Mo-Fr 13:00-17:00, Mo-Fr 09:00-12:00',
      cases: [
        [
          '2026-03-02T11:30+01:00',
          'PT1H',
          '2026-03-02T13:30+01:00',
          'lunch does not count, whatever the order of shifts',
        ],
        ['2026-03-02T11:00+01:00', 'PT1H', '2026-03-02T12:00+01:00', 'due when lunch begins'],
        ['2026-03-02T12:30+01:00', 'PT1H', '2026-03-02T14:00+01:00', 'from within lunch'],
      ],
    },
    {
      calendar: 'Europe/Paris, Mo 09:00-13:00, Mo 11:00-17:00, Mo 12:00-12:30',
      cases: [['2026-03-02T10:00+01:00', 'PT4H', '2026-03-02T14:00+01:00', 'where shifts overlap, time counts once']],
    },
    {
      calendar: 'Europe/Paris, Mo 09:00-12:00, Mo 12:00-17:00',
      cases: [['2026-03-02T11:00+01:00', 'PT2H', '2026-03-02T13:00+01:00', 'where shifts touch, nothing is lost']],
    },
    {
      calendar: 'Europe/Paris, Mo-Fr 09:00-17:00, not 2026-07-01..2026-09-30',
      cases: [
        [
          '2026-06-30T16:00+02:00',
          'PT2H',
          '2026-10-01T10:00+02:00',
          'a summer of holidays is waited for: no look-ahead is too short',
        ],
      ],
    },
    {
      calendar: 'Europe/Paris, Mo 09:00-10:00',
      cases: [
        ['2026-03-02T09:00+01:00', 'PT52H', '2027-02-22T10:00+01:00', 'an hour a week comes to 52 hours in a year'],
      ],
    },
    {
      calendar: 'Europe/Paris, Mo-Fr 09:00-17:00, not 2028-02-29',
      cases: [['2028-02-28T16:00+01:00', 'PT2H', '2028-03-01T10:00+01:00', '29 February can be a holiday']],
    },
    {
      calendar: 'Europe/Paris, Mo-Fr 09:00-17:00',
      cases: [['2028-02-28T16:00+01:00', 'PT2H', '2028-02-29T10:00+01:00', '29 February is a working day']],
    },
  ],
}
