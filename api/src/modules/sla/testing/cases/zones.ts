import type { Section } from './section.ts'

export const zones: Section = {
  title: 'Zones that are hard',
  about: 'Half hours and quarters, changes at midnight, days that never were.',
  groups: [
    {
      calendar: 'America/New_York, Mo-Fr 09:00-17:00, not 2026-11-26',
      cases: [
        ['2026-03-06T16:00-05:00', 'PT2H', '2026-03-09T10:00-04:00', 'New York, over the weekend of the spring change'],
        ['2026-10-30T16:00-04:00', 'PT2H', '2026-11-02T10:00-05:00', 'New York, over that of the autumn change'],
        [
          '2026-11-25T16:00-05:00',
          'PT2H',
          '2026-11-27T10:00-05:00',
          'a holiday is a date of the calendar’s zone, west of UTC',
        ],
      ],
    },
    {
      calendar: 'America/New_York, always',
      cases: [
        ['2026-11-01T00:30-04:00', 'PT1H', '2026-11-01T01:30-04:00', 'the first 01:30'],
        ['2026-11-01T00:30-04:00', 'PT2H', '2026-11-01T01:30-05:00', 'and the second, an hour later'],
      ],
    },
    {
      calendar: 'Pacific/Kiritimati, Mo-Fr 09:00-17:00, not 2026-12-25',
      cases: [
        [
          '2026-12-24T16:00+14:00',
          'PT2H',
          '2026-12-28T10:00+14:00',
          'a holiday is a date of the calendar’s zone, far east',
        ],
      ],
    },
    {
      calendar: 'Australia/Lord_Howe, Mo-Su 00:00-24:00',
      cases: [
        ['2026-10-04T00:00+10:30', 'PT2H', '2026-10-04T02:30+11:00', 'Lord Howe skips half an hour'],
        ['2026-10-04T00:00+10:30', 'PT23H30M', '2026-10-05T00:00+11:00', 'so that this day has 23½ hours'],
        ['2026-04-05T00:00+11:00', 'PT24H30M', '2026-04-06T00:00+10:30', 'and the one in autumn 24½'],
      ],
    },
    {
      calendar: 'Australia/Lord_Howe, Su 01:45-03:00',
      cases: [
        [
          '2026-04-05T00:00+11:00',
          'PT1H45M',
          '2026-04-05T03:00+10:30',
          'opening in a repeated half hour: the first time',
        ],
      ],
    },
    {
      calendar: 'Asia/Kathmandu, Mo-Fr 10:00-17:00, Su 10:00-17:00',
      cases: [
        ['2026-03-06T16:00+05:45', 'PT2H', '2026-03-08T11:00+05:45', 'Kathmandu is at +05:45 and rests on Saturday'],
      ],
    },
    {
      calendar: 'America/St_Johns, Mo-Fr 08:30-16:30',
      cases: [
        [
          '2026-03-06T16:00-03:30',
          'PT1H',
          '2026-03-09T09:00-02:30',
          'St. John’s has both: half hours and clock changes',
        ],
      ],
    },
    {
      calendar: 'Africa/Cairo, Mo-Su 22:00-02:00, not 2026-04-25',
      cases: [
        ['2026-04-23T22:00+02:00', 'PT3H', '2026-04-24T02:00+03:00', 'Cairo skips the hour after midnight'],
        ['2026-10-29T22:00+03:00', 'PT5H', '2026-10-30T02:00+02:00', 'and repeats the one before it'],
        ['2026-04-24T22:00+03:00', 'PT3H', '2026-04-26T01:00+03:00', 'a holiday between two nights'],
      ],
    },
    {
      calendar: 'Africa/Cairo, Mo-Su 22:00-02:00, not 2026-04-24',
      cases: [
        [
          '2026-04-23T22:00+02:00',
          'PT3H',
          '2026-04-25T01:00+03:00',
          'a holiday whose 00:00 is skipped begins at 01:00',
        ],
      ],
    },
    {
      calendar: 'Africa/Cairo, Th 20:00-23:30',
      cases: [['2026-10-29T20:00+03:00', 'PT3H30M', '2026-10-29T23:30+03:00', 'closing at the first 23:30']],
    },
    {
      calendar: 'Africa/Cairo, Th 20:00-24:00',
      cases: [['2026-10-29T20:00+03:00', 'PT5H', '2026-10-30T00:00+02:00', '24:00 behind a repeated hour']],
    },
    {
      calendar: 'America/Havana, Sa 22:00-00:30',
      cases: [
        [
          '2026-10-31T22:00-04:00',
          'PT2H30M',
          '2026-11-01T00:30-04:00',
          'closing at the first 00:30, where midnight repeats',
        ],
      ],
    },
    {
      calendar: 'America/Toronto, Mo-Su 00:00-24:00',
      cases: [['1919-03-31T00:30-04:00', 'PT1H', '1919-03-31T01:30-04:00', 'Toronto once skipped from 23:30 to 00:30']],
    },
    {
      calendar: 'Pacific/Apia, Mo-Fr 09:00-17:00',
      cases: [
        [
          '2011-12-29T16:00-10:00',
          'PT2H',
          '2012-01-02T10:00+14:00',
          'Apia had no Friday 30 December 2011, nor its hours',
        ],
      ],
    },
    {
      calendar: 'Pacific/Apia, Mo-Su 22:00-06:00',
      cases: [
        ['2011-12-29T22:00-10:00', 'PT8H', '2011-12-31T06:00+14:00', 'a night shift passes over a date that never was'],
      ],
    },
    {
      calendar: 'Pacific/Apia, always',
      cases: [['2011-12-29T12:00-10:00', 'PT24H', '2011-12-31T12:00+14:00', 'the day after the 29th was the 31st']],
    },
    {
      calendar: 'Africa/Casablanca, Mo-Su 00:00-24:00',
      cases: [
        ['2026-02-15T00:00+01:00', 'PT25H', '2026-02-16T00:00+00:00', 'Casablanca goes back an hour for Ramadan'],
      ],
    },
    {
      calendar: 'Africa/Casablanca, Sa 22:00-06:00',
      cases: [
        ['2026-03-21T22:00+00:00', 'PT7H', '2026-03-22T06:00+01:00', 'and on again five weeks later, in the night'],
      ],
    },
    {
      calendar: 'Antarctica/Troll, Mo-Su 00:00-24:00',
      cases: [['2026-03-29T00:00+00:00', 'PT22H', '2026-03-30T00:00+02:00', 'Troll skips two hours']],
    },
    {
      calendar: 'America/St_Johns, Su 00:00-03:00',
      cases: [
        [
          '1988-04-03T00:00-03:30',
          'PT1H',
          '1988-04-03T03:00-01:30',
          'St. John’s once skipped two hours, a minute after midnight',
        ],
      ],
    },
    {
      calendar: 'America/Caracas, Su 02:00-04:00',
      cases: [
        [
          '2007-12-09T02:00-04:00',
          'PT2H30M',
          '2007-12-09T04:00-04:30',
          'Caracas went back half an hour for nine years: this shift had 2½ hours',
        ],
      ],
    },
    {
      calendar: 'America/Sao_Paulo, Sa 20:00-02:00',
      cases: [
        [
          '2018-11-03T20:00-03:00',
          'PT5H',
          '2018-11-04T02:00-02:00',
          'São Paulo skipped the hour after midnight, in the middle of a night shift',
        ],
      ],
    },
    {
      calendar: 'Asia/Pyongyang, Fr 22:00-24:00',
      cases: [
        [
          '2018-05-04T22:00+08:30',
          'PT1H30M',
          '2018-05-05T00:00+09:00',
          'Pyongyang skipped the last half hour of a Friday',
        ],
      ],
    },
    {
      calendar: 'Asia/Kathmandu, Mo-Su 00:00-24:00',
      cases: [
        ['1985-12-31T23:00+05:30', 'PT2H', '1986-01-01T01:15+05:45', 'Kathmandu once skipped a quarter of an hour'],
      ],
    },
    {
      calendar: 'Pacific/Chatham, Su 02:00-05:00',
      cases: [['2026-09-27T00:00+12:45', 'PT2H', '2026-09-27T05:00+13:45', 'Chatham skips from 02:45 to 03:45']],
    },
    {
      calendar: 'Africa/Monrovia, Fr 00:00-02:00',
      cases: [
        [
          '1972-01-06T12:00Z',
          'PT1H15M30S',
          '1972-01-07T02:00Z',
          'Monrovia’s clocks were 44½ minutes behind, and were set right',
        ],
      ],
    },
    {
      calendar: 'Europe/London, Su 00:00-06:00',
      cases: [
        ['1941-05-04T00:00+01:00', 'PT5H', '1941-05-04T06:00+02:00', 'London had a summer time upon its summer time'],
      ],
    },
    {
      calendar: 'Pacific/Kwajalein, Mo-Su 09:00-17:00',
      cases: [['1993-08-20T16:00-12:00', 'PT2H', '1993-08-22T10:00+12:00', 'Kwajalein had no 21 August 1993']],
    },
  ],
}
