import type { Section } from './section.ts'

export const changes: Section = {
  title: 'Where clocks change',
  about:
    'Paris goes to +02:00 on 29 March 2026 and back to +01:00 on 25 October. Of two instants an edge is the first, and out of a skipped hour as far behind it as it was into it.',
  groups: [
    {
      calendar: 'Europe/Paris, Mo-Su 09:00-17:00',
      cases: [
        [
          '2026-03-28T16:00+01:00',
          'PT2H',
          '2026-03-29T10:00+02:00',
          'the day after is a date further, not 86,400 seconds: it opens at 09:00',
        ],
        ['2026-10-24T16:00+02:00', 'PT2H', '2026-10-25T10:00+01:00', 'in autumn, too'],
      ],
    },
    {
      calendar: 'Europe/Paris, Mo-Su 22:00-06:00, not 2026-03-29, not 2026-10-25',
      cases: [
        ['2026-03-28T22:00+01:00', 'PT3H', '2026-03-30T01:00+02:00', 'a holiday of 23 hours between two nights'],
        ['2026-10-24T22:00+02:00', 'PT3H', '2026-10-26T01:00+01:00', 'a holiday of 25 hours between two nights'],
      ],
    },
    {
      calendar: 'Europe/Paris, Sa 22:00-06:00',
      cases: [
        ['2026-03-28T22:00+01:00', 'PT7H', '2026-03-29T06:00+02:00', 'the night of the spring change has 7 hours'],
        ['2026-10-24T22:00+02:00', 'PT9H', '2026-10-25T06:00+01:00', 'that of the autumn change has 9'],
      ],
    },
    {
      calendar: 'Europe/Paris, Su 00:00-02:30',
      cases: [
        ['2026-10-25T00:00+02:00', 'PT2H30M', '2026-10-25T02:30+02:00', 'closing in a repeated hour: the first time'],
        ['2026-10-25T00:00+02:00', 'PT2H30M1S', '2026-11-01T00:00:01+01:00', 'not again the second time'],
      ],
    },
    {
      calendar: 'Europe/Paris, Su 02:30-04:00',
      cases: [
        ['2026-10-25T00:00+02:00', 'PT2H30M', '2026-10-25T04:00+01:00', 'opening in a repeated hour: the first time'],
        ['2026-03-29T00:00+01:00', 'PT30M', '2026-03-29T04:00+02:00', 'opening at a skipped 02:30: at 03:30'],
      ],
    },
    {
      calendar: 'Europe/Paris, Su 02:15-02:45',
      cases: [
        ['2026-10-25T00:00+02:00', 'PT30M', '2026-10-25T02:45+02:00', 'a shift within a repeated hour is worked once'],
        ['2026-10-25T02:15+01:00', 'PT30M', '2026-11-01T02:45+01:00', 'and is over the second time'],
        [
          '2026-03-29T00:00+01:00',
          'PT30M',
          '2026-03-29T03:45+02:00',
          'a shift within a skipped hour is worked behind it',
        ],
      ],
    },
    {
      calendar: 'Europe/Paris, Su 02:00-06:00',
      cases: [
        ['2026-03-29T00:00+01:00', 'PT3H', '2026-03-29T06:00+02:00', 'opening when the skipped hour begins: at 03:00'],
      ],
    },
    {
      calendar: 'Europe/Paris, Su 01:00-02:30',
      cases: [['2026-03-29T00:00+01:00', 'PT1H30M', '2026-03-29T03:30+02:00', 'closing at a skipped 02:30: at 03:30']],
    },
    {
      calendar: 'Europe/Paris, Su 02:30-03:00',
      cases: [
        [
          '2026-03-29T00:00+01:00',
          'PT30M',
          '2026-04-05T03:00+02:00',
          'a shift turned round by a skipped hour has no time',
        ],
      ],
    },
  ],
}
