import { type Static, Type } from 'typebox'
import { Id, Instant, page } from './common.ts'

export const LocalDate = Type.String({
  format: 'date',
  maxLength: 10,
  title: 'LocalDate',
  description: 'A date of the calendar’s own time zone.',
  examples: ['2026-12-25'],
})
export type LocalDate = Static<typeof LocalDate>

export const Shift = Type.Object(
  {
    day: Type.Integer({ minimum: 1, maximum: 7, description: 'The ISO weekday on which it starts; Monday is 1.' }),
    start: Type.String({
      'x-expected': 'must be a time from 00:00 to 23:59',
      pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
      maxLength: 5,
      description: 'Wall-clock time, 00:00 to 23:59.',
      examples: ['09:00'],
    }),
    end: Type.String({
      'x-expected': 'must be a time from 00:00 to 24:00',
      pattern: '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$',
      maxLength: 5,
      description: 'Wall-clock time, up to 24:00. Not after the start: on the next day.',
      examples: ['17:00'],
    }),
  },
  { additionalProperties: false, title: 'Shift', description: 'Working hours of one weekday, every week.' },
)
export type Shift = Static<typeof Shift>

export const Holiday = Type.Object(
  { date: LocalDate, name: Type.String({ minLength: 1, maxLength: 100 }) },
  { additionalProperties: false, title: 'Holiday', description: 'A local date without hours, from 00:00 to 24:00.' },
)
export type Holiday = Static<typeof Holiday>

const name = Type.String({ minLength: 1, maxLength: 100 })
const version = Type.Integer({ minimum: 1, description: 'Counts the writes; clocks pin the one they started with.' })
const timeZone = Type.String({
  minLength: 1,
  maxLength: 64,
  description: 'A name of the IANA time zone database.',
  examples: ['Europe/Paris'],
})
const alwaysOpen = { description: '24×7: neither shifts nor holidays.' }
const shifts = { maxItems: 100, description: 'In any order; where they overlap, time counts once.' }
const holidays = { maxItems: 1000, description: 'Each date once.' }

export const Calendar = Type.Object(
  {
    id: Id,
    name,
    timeZone,
    alwaysOpen: Type.Boolean(alwaysOpen),
    shifts: Type.Array(Shift, shifts),
    holidays: Type.Array(Holiday, holidays),
    version,
  },
  { title: 'Calendar', description: 'When time counts towards an SLA.' },
)
export type Calendar = Static<typeof Calendar>

export const CalendarPage = page(Calendar, { title: 'CalendarPage', description: 'Calendars, by name.' })

const hours = {
  timeZone,
  alwaysOpen: Type.Boolean({ ...alwaysOpen, default: false }),
  shifts: Type.Array(Shift, { ...shifts, default: [] }),
  holidays: Type.Array(Holiday, { ...holidays, default: [] }),
}

export const CalendarInput = Type.Object(
  { name, ...hours },
  { additionalProperties: false, title: 'CalendarInput', description: 'A calendar as an administrator writes it.' },
)
export type CalendarInput = Static<typeof CalendarInput>

export const CalendarPatch = Type.Object(
  {
    version,
    name: Type.Optional(name),
    timeZone: Type.Optional(timeZone),
    alwaysOpen: Type.Optional(Type.Boolean(alwaysOpen)),
    shifts: Type.Optional(Type.Array(Shift, shifts)),
    holidays: Type.Optional(Type.Array(Holiday, holidays)),
  },
  { additionalProperties: false, title: 'CalendarPatch', description: 'What is left out stays; lists are replaced.' },
)
export type CalendarPatch = Static<typeof CalendarPatch>

const Moment = Type.String({
  format: 'date-time',
  maxLength: 35,
  description: 'ISO 8601, with `Z` or an offset; taken at the millisecond.',
  examples: ['2026-11-20T08:00:00.000Z'],
})

export const CalendarPreviewBody = Type.Object(
  {
    calendarId: Type.Optional(Id),
    calendar: Type.Optional(
      Type.Object(
        { id: Type.Optional(Id), name: Type.Optional(name), ...hours, version: Type.Optional(version) },
        { additionalProperties: false, description: 'A calendar as it stands in the form, saved or not.' },
      ),
    ),
    from: Moment,
    seconds: Type.Integer({ minimum: 0, maximum: 315_360_000, description: 'Working time to pass: up to ten years.' }),
    pauses: Type.Optional(
      Type.Array(Type.Object({ from: Moment, to: Moment }, { additionalProperties: false }), {
        maxItems: 1000,
        description: 'In any order; none may lie in another or overlap one.',
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'CalendarPreviewBody',
    description: 'Either `calendarId` or `calendar`.',
    examples: [
      {
        calendar: {
          timeZone: 'Europe/Paris',
          alwaysOpen: false,
          shifts: [{ day: 5, start: '22:00', end: '06:00' }],
          holidays: [{ date: '2026-12-25', name: 'Christmas Day' }],
        },
        from: '2026-11-20T20:00:00.000Z',
        seconds: 7200,
        pauses: [{ from: '2026-11-20T22:00:00.000Z', to: '2026-11-20T22:30:00.000Z' }],
      },
    ],
  },
)
export type CalendarPreviewBody = Static<typeof CalendarPreviewBody>

export const segmentReasons = ['working', 'closed', 'holiday', 'paused', 'resolved', 'cancelled'] as const
export const SegmentReason = Type.Enum(segmentReasons, {
  title: 'SegmentReason',
  description:
    'Why time counts (`working`) or does not. `resolved`: between RESOLVED and a reopening; `cancelled`: while nothing ' +
    'was promised.',
})
export type SegmentReason = Static<typeof SegmentReason>

export const Segment = Type.Object(
  {
    from: Instant,
    to: Instant,
    countedSeconds: Type.Integer({ minimum: 0, description: 'Elapsed time where it counts, else 0.' }),
    reason: SegmentReason,
  },
  { title: 'Segment', description: 'A stretch of time, `to` not included. Each begins where the one before ends.' },
)
export type Segment = Static<typeof Segment>

export const CalendarPreview = Type.Object(
  {
    dueAt: Instant,
    segments: Type.Array(Segment, { description: 'From `from` to `dueAt`.' }),
  },
  { title: 'CalendarPreview', description: 'When that much working time will have passed.' },
)
export type CalendarPreview = Static<typeof CalendarPreview>

export const HolidayImportQuery = Type.Object(
  {
    preview: Type.Optional(Type.Boolean({ description: 'Only say what it would do; nothing is stored.' })),
    version: Type.Optional(Type.Integer({ minimum: 1, description: 'What the writer saw; a stale one answers 409.' })),
  },
  { additionalProperties: false, title: 'HolidayImportQuery' },
)
export type HolidayImportQuery = Static<typeof HolidayImportQuery>

export const HolidayFile = Type.Unknown({
  title: 'HolidayFile',
  description:
    'An iCalendar file (RFC 5545) of at most 1 MB, in UTF-8: as it is, or as the one file `file` of a multipart form.',
  examples: [
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\nBEGIN:VEVENT\r\nUID:1@example.com\r\nDTSTART;VALUE=DATE:20261225\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Christmas\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  ],
})

const holidaySkipReasons = [
  'cancelled',
  'excluded',
  'outside_horizon',
  'too_long',
  'unsupported_rule',
  'unknown_time_zone',
  'timed',
] as const
export const HolidaySkipReason = Type.Enum(holidaySkipReasons, {
  title: 'HolidaySkipReason',
  description:
    '`excluded`: by an EXDATE. `too_long`: more than a year. `unsupported_rule`: recurs by hours or weeks’ numbers. ' +
    '`timed`: has times, and covers no whole day of the calendar.',
})
export type HolidaySkipReason = Static<typeof HolidaySkipReason>

export const HolidayImport = Type.Object(
  {
    preview: Type.Boolean({ description: 'True where nothing was stored.' }),
    calendar: Calendar,
    horizon: Type.Object(
      { from: LocalDate, to: LocalDate },
      { description: 'Dates outside are passed over: from five years back to ten years ahead.' },
    ),
    added: Type.Array(Holiday, { description: 'Dates that were no holidays, in order.' }),
    kept: Type.Array(Holiday, { description: 'Dates that are holidays already, under the name that they have.' }),
    skipped: Type.Array(
      Type.Object({ name: Type.String({ maxLength: 100 }), date: LocalDate, reason: HolidaySkipReason }),
      { description: 'Events and occurrences that make no holiday, the first 200 of them.' },
    ),
    skippedCount: Type.Integer({ minimum: 0 }),
  },
  { title: 'HolidayImport', description: 'What a file’s events come to in a calendar.' },
)
export type HolidayImport = Static<typeof HolidayImport>
