import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AppError } from '../../../platform/errors.ts'
import { always, hours } from '../testing/calendars.ts'
import { instant, lines, pause } from '../testing/lines.ts'
import { deadline } from './deadline.ts'

// As in deadline.test.ts, with pauses behind what a line shows.

const monday = '2026-03-02T'
lines(hours('Europe/Paris', 'Mo-Fr 09:00-17:00', '2026-12-25'), [
  [
    `${monday}09:00+01:00`,
    'PT4H',
    `${monday}14:00+01:00`,
    'a pause in working hours moves the deadline by its length',
    `${monday}10:00+01:00/${monday}11:00+01:00`,
  ],
  [
    `${monday}09:00+01:00`,
    'PT8H',
    '2026-03-03T11:00+01:00',
    'a pause over night moves it by its working time: an hour of each day',
    `${monday}16:00+01:00/2026-03-03T10:00+01:00`,
  ],
  [
    '2026-03-06T16:00+01:00',
    'PT2H',
    '2026-03-09T10:00+01:00',
    'a pause on the weekend moves nothing',
    '2026-03-07T09:00+01:00/2026-03-08T20:00+01:00',
  ],
  [
    `${monday}09:00+01:00`,
    'PT4H',
    `${monday}13:00+01:00`,
    'a pause of no seconds changes nothing',
    `${monday}10:00+01:00/${monday}10:00+01:00`,
  ],
  [
    `${monday}09:00+01:00`,
    'PT4H',
    `${monday}13:00:01+01:00`,
    'a pause of one second is one second',
    `${monday}10:00:30+01:00/${monday}10:00:31+01:00`,
  ],
  [
    `${monday}09:00+01:00`,
    'PT4H',
    `${monday}13:00:25+01:00`,
    'two pauses in one minute both count, whatever their order',
    `${monday}10:00:30+01:00/${monday}10:00:45+01:00`,
    `${monday}10:00:10+01:00/${monday}10:00:20+01:00`,
  ],
  [
    `${monday}09:00+01:00`,
    'PT4H',
    `${monday}15:00+01:00`,
    'pauses may touch',
    `${monday}10:00+01:00/${monday}11:00+01:00`,
    `${monday}11:00+01:00/${monday}12:00+01:00`,
  ],
  [
    `${monday}10:00+01:00`,
    'PT1H',
    `${monday}11:30+01:00`,
    'of a pause that began before, what is left counts',
    `${monday}09:00+01:00/${monday}10:30+01:00`,
  ],
  [
    `${monday}09:00+01:00`,
    'PT1H',
    `${monday}10:00+01:00`,
    'a pause that begins at the deadline is too late',
    `${monday}10:00+01:00/${monday}12:00+01:00`,
  ],
  [
    '2026-12-24T15:00+01:00',
    'PT2H',
    '2026-12-28T10:00+01:00',
    'a pause over a holiday moves it by the working time around it',
    '2026-12-24T16:00+01:00/2026-12-28T09:00+01:00',
  ],
])
lines(always('Europe/Paris'), [
  [
    '2026-03-29T00:00+01:00',
    'PT4H',
    '2026-03-29T07:00+02:00',
    'a pause over a skipped hour has the length that passed',
    '2026-03-29T01:00+01:00/2026-03-29T04:00+02:00',
  ],
])

// With each pause the time of day on one Monday, `from-to`.
const contradictions = [
  ['a pause in a pause', ['10:00-12:00', '10:30-11:00'], '/pauses/1', 'overlap'],
  ['a pause that reaches into another', ['10:30-12:00', '10:00-11:00'], '/pauses/0', 'overlap'],
  ['the same pause twice', ['10:00-11:00', '10:00-11:00'], '/pauses/1', 'overlap'],
  ['a pause of no seconds within another', ['10:00-11:00', '10:30-10:30'], '/pauses/1', 'overlap'],
  ['a pause that ends before it begins', ['10:00-11:00', '13:00-12:00'], '/pauses/1/to', 'order'],
] as const

for (const [name, times, path, code] of contradictions)
  test(`SLA-4 refused: ${name}`, () => {
    const pauses = times.map((time) => {
      const [from, to] = time.split('-')
      return pause(`${monday}${from}Z/${monday}${to}Z`)
    })
    assert.throws(
      () => deadline({ calendar: always('UTC'), from: instant('2026-03-02T09:00Z'), seconds: 60, pauses }),
      (error) => {
        assert.ok(error instanceof AppError)
        assert.equal(error.code, 'validation-failed')
        assert.deepEqual(
          error.details.errors?.map((found) => [found.path, found.code]),
          [[path, code]],
        )
        return true
      },
    )
  })

test('SLA-4 a pause that is over when the question begins leaves no trace', () => {
  const question = { calendar: always('UTC'), from: instant('2026-03-02T09:00Z'), seconds: 60 }
  const { segments } = deadline({ ...question, pauses: [pause('2026-03-02T08:00Z/2026-03-02T09:00Z')] })
  assert.deepEqual(
    segments.map(({ reason }) => reason),
    ['working'],
  )
})

test('SLA-4 a pause of no seconds at the edge of another is none the less one', () => {
  const pauses = ['10:00Z/2026-03-02T11:00Z', '10:00Z/2026-03-02T10:00Z', '11:00Z/2026-03-02T11:00Z']
  const question = { calendar: always('UTC'), from: instant('2026-03-02T09:00Z'), seconds: 7200 }
  const { dueAt } = deadline({ ...question, pauses: pauses.map((text) => pause(monday + text)) })
  assert.equal(dueAt.toString(), '2026-03-02T12:00:00Z')
})
