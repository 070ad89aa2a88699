import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Calendar, HolidayImport } from '@atum-desk/contract/calendars'
import type { Problem } from '@atum-desk/contract/problem'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { calendarFile, event } from './testing/calendar-files.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const office = [1, 2, 3, 4, 5].map((day) => ({ day, start: '09:00', end: '17:00' }))

async function desk(more: object = {}) {
  const { tenantId } = await t.make.helpdesk()
  const admin = await t.make.user(tenantId, 'admin')
  const body = { name: 'Paris', timeZone: 'Europe/Paris', shifts: office, ...more }
  const { id } = (await t.as(admin).post('/api/calendars', body)).json<Calendar>()
  const stored = async () => (await t.as(admin).get(`/api/calendars/${id}`)).json<Calendar>()
  return { admin, id, tenantId, stored, send: (file: string, query = '') => send(admin, id, file, query) }
}

function send(user: TestUser, id: string, file: string | Buffer, query = '') {
  const headers = { 'content-type': 'text/calendar; charset=utf-8' }
  return t.as(user).ask('POST', `/api/calendars/${id}/holidays/import${query}`, { payload: file, headers })
}

const dates = ({ added }: Pick<HolidayImport, 'added'>) => added.map(({ date, name }) => `${date} ${name}`)

test('SLA-13 dates of events become holidays, under the events’ names, as a new version', async () => {
  const { send: give, stored } = await desk()
  const answer = await give(
    calendarFile(
      event('Christmas', 'DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261227'),
      event('A folded\r\n  name\\, and more', 'DTSTART;VALUE=DATE:20270101'),
      event('Inventory', 'DTSTART;VALUE=DATE:20270628', 'DURATION:P3D'),
    ),
  )
  assert.equal(answer.statusCode, 200, answer.body)
  const { preview, calendar, ...said } = answer.json<HolidayImport>()
  assert.deepEqual(dates(said), [
    '2026-12-25 Christmas',
    '2026-12-26 Christmas',
    '2027-01-01 A folded name, and more',
    '2027-06-28 Inventory',
    '2027-06-29 Inventory',
    '2027-06-30 Inventory',
  ])
  assert.deepEqual([preview, calendar.version, said.horizon], [false, 2, { from: '2021-01-01', to: '2036-12-31' }])
  assert.deepEqual(await stored(), calendar)
})

test('SLA-13 what recurs is there for every year of the horizon; exceptions and cancelled ones are not', async () => {
  const { send: give } = await desk()
  const series = event('Founding day', 'UID:one', 'DTSTART;VALUE=DATE:20240301', 'RRULE:FREQ=YEARLY;COUNT=5')
  const moved = event('Founding day', 'UID:one', 'RECURRENCE-ID;VALUE=DATE:20260301', 'DTSTART;VALUE=DATE:20260302')
  const off = event(
    'Founding day',
    'UID:one',
    'RECURRENCE-ID;VALUE=DATE:20270301',
    'DTSTART;VALUE=DATE:20270301',
    'STATUS:CANCELLED',
  )
  const answer = await give(
    calendarFile(
      series.replace('END:VEVENT', 'EXDATE;VALUE=DATE:20250301\r\nEND:VEVENT'),
      moved,
      off,
      event('Off', 'DTSTART;VALUE=DATE:20261224', 'STATUS:CANCELLED'),
      event('Old', 'DTSTART;VALUE=DATE:19991231'),
    ),
  )
  const said = answer.json<HolidayImport>()
  assert.deepEqual(dates(said), ['2024-03-01 Founding day', '2026-03-02 Founding day', '2028-03-01 Founding day'])
  assert.deepEqual(
    said.skipped.map(({ name, date, reason }) => `${name} ${date} ${reason}`),
    [
      'Founding day 2025-03-01 excluded',
      'Founding day 2027-03-01 cancelled',
      'Off 2026-12-24 cancelled',
      'Old 1999-12-31 outside_horizon',
    ],
  )
})

test('SLA-13 times become dates of the calendar’s own zone', async () => {
  const { send: give } = await desk()
  const answer = await give(
    calendarFile(
      event('In UTC', 'DTSTART:20261224T230000Z', 'DTEND:20261225T230000Z'),
      event('In Tokyo', 'DTSTART;TZID=Asia/Tokyo:20270201T000000', 'DTEND;TZID=Asia/Tokyo:20270202T000000'),
      event('Wherever', 'DTSTART:20270301T000000', 'DURATION:P1D'),
      event('Over the clock change', 'DTSTART:20270327T230000Z', 'DTEND:20270328T220000Z'),
      event('On Mars', 'DTSTART;TZID=Mars/Olympus:20270401T000000'),
    ),
  )
  const said = answer.json<HolidayImport>()
  assert.deepEqual(dates(said), ['2026-12-25 In UTC', '2027-03-01 Wherever', '2027-03-28 Over the clock change'])
  assert.deepEqual(said.skipped, [
    { name: 'In Tokyo', date: '2027-02-01', reason: 'timed' }, // from 16:00 to 16:00 here: no day of it is whole
    { name: 'On Mars', date: '2027-04-01', reason: 'unknown_time_zone' },
  ])
})

test('SLA-13 an event with times closes the local days that it covers whole, and no other', async () => {
  const { send: give } = await desk()
  const answer = await give(
    calendarFile(
      event('Stand-up', 'DTSTART:20270104T090000Z', 'DTEND:20270104T093000Z'),
      event('Reminder', 'DTSTART;TZID=Europe/Paris:20270105T080000'),
      event('Over night', 'DTSTART:20270106T180000Z', 'DURATION:PT12H'),
      event('A day and a half', 'DTSTART;TZID=Europe/Paris:20270107T120000', 'DURATION:PT36H'),
      event('Weekly', 'DTSTART:20270201T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=2'),
      event('Whole', 'DTSTART;TZID=Europe/Paris:20270301T000000', 'DTEND;TZID=Europe/Paris:20270302T000000'),
    ),
  )
  const said = answer.json<HolidayImport>()
  assert.deepEqual(dates(said), ['2027-01-08 A day and a half', '2027-03-01 Whole'])
  assert.deepEqual(
    said.skipped.map(({ name, date, reason }) => `${name} ${date} ${reason}`),
    [
      'Stand-up 2027-01-04 timed',
      'Reminder 2027-01-05 timed',
      'Over night 2027-01-06 timed',
      'Weekly 2027-02-01 timed',
      'Weekly 2027-02-08 timed',
    ],
  )
})

test('SLA-13 a preview says the same and stores nothing; what is there already stays as it is', async () => {
  const { send: give, stored } = await desk({ holidays: [{ date: '2026-12-25', name: 'Noël' }] })
  const file = calendarFile(
    event('Christmas', 'DTSTART;VALUE=DATE:20261225'),
    event('Christmas again', 'DTSTART;VALUE=DATE:20261225'),
    event('New Year', 'DTSTART;VALUE=DATE:20270101'),
  )
  const before = await stored()
  const preview = (await give(file, '?preview=true')).json<HolidayImport>()
  assert.deepEqual(dates(preview), ['2027-01-01 New Year'])
  assert.deepEqual(preview.kept, [{ date: '2026-12-25', name: 'Noël' }])
  assert.deepEqual([preview.preview, await stored()], [true, before])
  const done = (await give(file, '?version=1')).json<HolidayImport>()
  assert.deepEqual([done.added, done.kept, done.calendar.version], [preview.added, preview.kept, 2])
  const again = (await give(file)).json<HolidayImport>()
  assert.deepEqual([again.added, again.calendar.version], [[], 2], 'the second time nothing is new')
})

test('SLA-13 a stale version is refused, an unknown calendar is not found, and the change is audited', async () => {
  const { admin, send: give, id, tenantId } = await desk()
  const file = calendarFile(event('Christmas', 'DTSTART;VALUE=DATE:20261225'))
  assert.equal((await give(file, '?version=7')).json<Problem>().code, 'version-conflict')
  assert.equal((await send(admin, '01990000-0000-7000-8000-000000000000', file)).statusCode, 404)
  assert.equal((await send(await t.make.user(tenantId, 'agent'), id, file)).statusCode, 403)
  assert.equal((await give(file)).statusCode, 200)
  const audit = (await t.as(admin).get(`/api/audit?entityId=${id}&action=calendar.updated`)).json()
  assert.deepEqual(audit.items[0].newValue, { holidays: [{ date: '2026-12-25', name: 'Christmas' }] })
})

test('SLA-13 the form’s way is another one to the same', async () => {
  const { admin, id } = await desk()
  const file = calendarFile(event('Christmas', 'DTSTART;VALUE=DATE:20261225'))
  const payload = `--x\r\ncontent-disposition: form-data; name="file"; filename="a.ics"\r\ncontent-type: text/calendar\r\n\r\n${file}\r\n--x--\r\n`
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const answer = await t.as(admin).ask('POST', `/api/calendars/${id}/holidays/import`, { payload, headers })
  assert.deepEqual(dates(answer.json<HolidayImport>()), ['2026-12-25 Christmas'], answer.body)
})

const broken: readonly [says: string, file: string, status: number, code: string][] = [
  ['no calendar', 'Hello', 400, 'icalendar'],
  ['one that ends too early', calendarFile(event('A', 'DTSTART;VALUE=DATE:20261225')).slice(0, -20), 400, 'icalendar'],
  ['a date that is none', calendarFile(event('A', 'DTSTART;VALUE=DATE:20260230')), 400, 'icalendar'],
  ['an event without a beginning', calendarFile(event('A', 'DTEND;VALUE=DATE:20260228')), 400, 'icalendar'],
  [
    'a rule that is none',
    calendarFile(event('A', 'DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=NEVER')),
    400,
    'icalendar',
  ],
  [
    'more holidays than a calendar has',
    calendarFile(event('A', 'DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY')),
    400,
    'maxItems',
  ],
  [
    'more events than anybody has',
    calendarFile(event('A', 'DTSTART;VALUE=DATE:20260101').repeat(6_000)),
    400,
    'maxItems',
  ],
  [
    'more work than it is worth',
    calendarFile(event('A', 'DTSTART;VALUE=DATE:00010101', 'RRULE:FREQ=DAILY;COUNT=9;INTERVAL=999999').repeat(50)),
    400,
    'too-much',
  ],
]

for (const [says, file, status, code] of broken)
  test(`SLA-13 a file with ${says} is refused, and nothing is changed`, async () => {
    const { send: give, stored } = await desk()
    const answer = await give(file)
    const { errors } = answer.json<Problem>()
    assert.deepEqual([answer.statusCode, errors?.[0]?.code], [status, code], answer.body)
    assert.equal((await stored()).version, 1)
  })

test('SLA-13 hostile files are bounded: seconds, the year 9999, 2 MB, other bytes than text', async () => {
  const { admin, id, send: give } = await desk()
  const answer = await give(
    calendarFile(
      event('Tick', 'DTSTART:20260101T000000Z', 'RRULE:FREQ=SECONDLY'),
      event('Never', 'DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:99991231'),
      event('Far', 'DTSTART;VALUE=DATE:99991231', 'RRULE:FREQ=YEARLY'),
      event('Impossible', 'DTSTART;VALUE=DATE:20200210', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'),
    ),
  )
  const reasons = answer.json<HolidayImport>().skipped.map(({ name, reason }) => `${name} ${reason}`)
  assert.deepEqual(reasons, [
    'Tick unsupported_rule',
    'Never too_long',
    'Far outside_horizon',
    'Impossible outside_horizon',
  ])
  const large = calendarFile(event('A', `X-LONG:${'x'.repeat(2 * 1024 * 1024)}`, 'DTSTART;VALUE=DATE:20260101'))
  assert.equal((await give(large)).statusCode, 413)
  assert.equal((await send(admin, id, Buffer.from([0xff, 0xfe, 0x00]))).json<Problem>().errors?.[0]?.code, 'utf-8')
  const json = await t.as(admin).post(`/api/calendars/${id}/holidays/import`, {})
  assert.equal(json.statusCode, 415)
})
