import type { Section } from './section.ts'

export const nights: Section = {
  title: 'Nights, 24:00 and whole days',
  about:
    'A shift whose end is not behind its start ends on the next day; a holiday is a local date, whosever the shift.',
  groups: [
    {
      calendar: 'Europe/Paris, Mo 18:00-24:00',
      cases: [
        ['2026-03-02T23:00+01:00', 'PT1H', '2026-03-03T00:00+01:00', '24:00 is the end of the day'],
        ['2026-03-02T23:00+01:00', 'PT1H1S', '2026-03-09T18:00:01+01:00', 'nothing counts behind 24:00'],
      ],
    },
    {
      calendar: 'Europe/Paris, Mo 18:00-00:00',
      cases: [['2026-03-02T23:00+01:00', 'PT1H1S', '2026-03-09T18:00:01+01:00', 'until 00:00 means until 24:00']],
    },
    {
      calendar: 'Europe/Paris, Mo 18:00-24:00, Tu 00:00-02:00',
      cases: [['2026-03-02T23:00+01:00', 'PT2H', '2026-03-03T01:00+01:00', 'from 24:00 into 00:00 without a seam']],
    },
    {
      calendar: 'Europe/Paris, Mo 09:00-09:00',
      cases: [
        ['2026-03-02T10:00+01:00', 'PT24H', '2026-03-09T10:00+01:00', 'from 09:00 to 09:00 is until the next day'],
      ],
    },
    {
      calendar: 'Europe/Paris, Mo-Su 00:00-24:00, not 2026-05-14, not 2026-10-25',
      cases: [
        ['2026-03-02T10:00+01:00', 'PT48H', '2026-03-04T10:00+01:00', 'seven days of 24 hours never close'],
        ['2026-03-28T12:00+01:00', 'PT24H', '2026-03-29T13:00+02:00', 'a day of 23 hours is not 24 hours'],
        ['2026-05-13T12:00+02:00', 'PT24H', '2026-05-15T12:00+02:00', 'a holiday takes 24 hours away'],
        ['2026-10-24T12:00+02:00', 'PT24H', '2026-10-26T12:00+01:00', 'a holiday of 25 hours takes them all'],
      ],
    },
    {
      calendar: 'Europe/Paris, always',
      cases: [
        ['2026-03-28T12:00+01:00', 'PT24H', '2026-03-29T13:00+02:00', '24×7 in spring'],
        ['2026-10-24T12:00+02:00', 'PT24H', '2026-10-25T11:00+01:00', '24×7 in autumn'],
        ['2026-03-07T12:00:00.250+01:00', 'PT1H', '2026-03-07T13:00:00.250+01:00', 'an instant keeps its milliseconds'],
        ['2026-01-01T00:00+01:00', 'PT43800H', '2030-12-31T00:00+01:00', '24×7, five years of 365 days'],
      ],
    },
    {
      calendar: 'Europe/Paris, Mo-Fr 22:00-06:00, not 2026-12-25',
      cases: [
        ['2026-03-02T22:00+01:00', 'PT8H', '2026-03-03T06:00+01:00', 'a night shift ends on the next day'],
        ['2026-03-03T01:00+01:00', 'PT5H', '2026-03-03T06:00+01:00', 'from within a night shift'],
        ['2026-03-07T01:00+01:00', 'PT5H', '2026-03-07T06:00+01:00', 'Saturday morning is Friday’s shift'],
        ['2026-03-02T01:00+01:00', 'PT1H', '2026-03-02T23:00+01:00', 'Monday morning is nobody’s'],
        ['2026-03-06T23:00+01:00', 'PT8H', '2026-03-09T23:00+01:00', 'from Friday’s night to Monday’s'],
        ['2026-12-24T22:00+01:00', 'PT2H', '2026-12-25T00:00+01:00', 'a night shift works until the holiday begins'],
        ['2026-12-24T22:00+01:00', 'PT3H', '2026-12-26T01:00+01:00', 'and goes on when it is over'],
      ],
    },
  ],
}
