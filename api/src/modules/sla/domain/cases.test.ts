import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { expectWritten } from '../../../testing/written-doc.ts'
import { calendarOf } from '../testing/calendars.ts'
import { changes } from '../testing/cases/changes.ts'
import { clockCases } from '../testing/cases/clocks.ts'
import { nights } from '../testing/cases/nights.ts'
import { office } from '../testing/cases/office.ts'
import { pageOf } from '../testing/cases/page.ts'
import { pauses } from '../testing/cases/pauses.ts'
import { happened, shows } from '../testing/cases/shows.ts'
import { zones } from '../testing/cases/zones.ts'
import { instant, pause } from '../testing/lines.ts'
import { deadline, workingSeconds } from './deadline.ts'

const sections = [office, nights, changes, zones, pauses]
const secondsOf = (time: string) => Temporal.Duration.from(time).total('seconds')

for (const { groups } of sections)
  for (const { calendar: words, cases } of groups)
    for (const [from, time, due, says, ...spans] of cases)
      test(`SLA-4 ${words}: ${says}`, () => {
        const question = { calendar: calendarOf(words), from: instant(from), seconds: secondsOf(time) }
        const { dueAt, segments } = deadline({ ...question, pauses: spans.map(pause) })
        assert.equal(dueAt.toString(), instant(due).toString())
        assert.equal(
          segments.reduce((sum, { countedSeconds }) => sum + countedSeconds, 0),
          secondsOf(time),
        )
      })

for (const [happens, at, expected, says] of clockCases)
  test(`SLA-5 ${says}`, () => assert.equal(shows(happened(happens), at), expected))

test('SLA-10 the cases that were worked out by hand can be read', () => {
  const all = sections.flatMap(({ groups }) => groups.flatMap(({ cases }) => cases))
  assert.ok(all.length + clockCases.length >= 120)
  expectWritten('sla-cases.md', pageOf(sections))
})

test('SLA-4 working time between two instants, in whole seconds', () => {
  const calendar = calendarOf('Europe/Paris, Mo-Fr 09:00-17:00')
  const count = (from: string, to: string) => workingSeconds(calendar, instant(from), instant(to))
  assert.equal(count('2026-03-06T16:00+01:00', '2026-03-09T10:00+01:00'), 7200)
  assert.equal(count('2026-03-07T16:00+01:00', '2026-03-08T10:00+01:00'), 0)
  assert.equal(count('2026-03-02T10:00:00.900+01:00', '2026-03-02T10:00:01.899+01:00'), 0)
  assert.equal(count('2026-03-02T10:00:00.900+01:00', '2026-03-02T10:00:01.900+01:00'), 1)
})
