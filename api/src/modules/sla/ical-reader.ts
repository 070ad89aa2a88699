import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { invalid } from '../../platform/errors.ts'
import type { IcalEvent, IcalMoment } from './domain/ical-event.ts'
import { numberOf } from './domain/ical-event.ts'
import type { RecurrenceRule } from './domain/recurrence.ts'

/** A file of a megabyte holds more; no company has so many holidays. */
const mostEvents = 5_000

/**
 * The events of an iCalendar file (RFC 5545). ical.js takes the lines, the folding and the values apart; what it makes
 * of rules that fit no date is not used, as it looks for one for ever. Throws validation-failed.
 */
export function readIcal(bytes: Uint8Array): IcalEvent[] {
  const components = calendarsIn(textOf(bytes)).flatMap((calendar) => calendar.getAllSubcomponents('vevent'))
  if (components.length > mostEvents) throw unreadable('maxItems', `holds more than ${mostEvents} events`)
  return components.map((component) => {
    try {
      return eventOf(component)
    } catch (cause) {
      const what =
        component.getFirstPropertyValue('summary') ?? component.getFirstPropertyValue('uid') ?? 'without a name'
      throw unreadable('icalendar', `has an event that cannot be read: ${String(what).slice(0, 100)}`, cause)
    }
  })
}

const unreadable = (code: string, message: string, cause?: unknown) =>
  Object.assign(invalid('/file', code, message), { cause })

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw unreadable('utf-8', 'is not text in UTF-8', cause)
  }
}

function calendarsIn(text: string): ICAL.Component[] {
  if (!/^\s*BEGIN:VCALENDAR/i.test(text)) throw unreadable('icalendar', 'is not an iCalendar file')
  if (!/END:VCALENDAR\s*$/i.test(text)) throw unreadable('icalendar', 'ends too early')
  try {
    const parsed: unknown[] = ICAL.parse(text)
    const roots = typeof parsed[0] === 'string' ? [parsed] : parsed
    return roots.map((root) => new ICAL.Component(root as unknown[]))
  } catch (cause) {
    const why = cause instanceof Error ? `: ${cause.message.slice(0, 200)}` : ''
    throw unreadable('icalendar', `cannot be read${why}`, cause)
  }
}

function eventOf(component: ICAL.Component): IcalEvent {
  const [start] = momentsOf(component, 'dtstart')
  if (start === undefined) throw new Error('no DTSTART')
  const [end] = momentsOf(component, 'dtend')
  const [replaces] = momentsOf(component, 'recurrence-id')
  const duration = component.getFirstProperty('duration')
  return {
    uid: textIn(component, 'uid'),
    summary: textIn(component, 'summary') || 'Holiday',
    isCancelled: textIn(component, 'status').toUpperCase() === 'CANCELLED',
    start,
    end: end ?? (duration === null ? null : Temporal.Duration.from(String(jcalOf(duration)[3]))),
    rule: ruleOf(component, start),
    alsoOn: momentsOf(component, 'rdate'),
    notOn: momentsOf(component, 'exdate'),
    replaces: replaces ?? null,
  }
}

/** RFC 7265: name, parameters, type, value, value … */
type Jcal = readonly [name: string, parameters: Readonly<Record<string, unknown>>, type: string, ...values: unknown[]]
const jcalOf = (property: ICAL.Property) => property.toJSON() as unknown as Jcal

/** As a holiday's name may be: on one line, of a hundred characters. */
function textIn(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name)
  const clean = String(value ?? '')
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim()
  return [...clean].slice(0, 100).join('')
}

function momentsOf(component: ICAL.Component, name: string): IcalMoment[] {
  return component.getAllProperties(name).flatMap((property) => {
    const [, { tzid }, , ...values] = jcalOf(property)
    return values.map((value) => momentOf(String(Array.isArray(value) ? value[0] : value), tzid))
  })
}

/** `2026-12-25`, `2026-12-25T10:00:00` or with a Z. */
function momentOf(text: string, tzid: unknown): IcalMoment {
  const [, date = '', time, utc] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(Z?))?$/.exec(text) ?? []
  const zone = utc === 'Z' ? 'UTC' : typeof tzid === 'string' ? tzid : null
  return {
    date: Temporal.PlainDate.from(date, { overflow: 'reject' }),
    time: time === undefined ? null : Temporal.PlainTime.from(time.replace(/:60$/, ':59'), { overflow: 'reject' }),
    zone: time === undefined ? null : zone,
  }
}

type RuleParts = Readonly<Record<string, unknown>>
const frequencies: readonly string[] = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY']
const unsupportedParts = ['byweekno', 'byyearday', 'byhour', 'byminute', 'bysecond', 'byeaster', 'rscale', 'skip']
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

function ruleOf(component: ICAL.Component, start: IcalMoment): RecurrenceRule | 'unsupported' | null {
  const rules = component.getAllProperties('rrule')
  const [first] = rules
  if (first === undefined) return null
  const parts = jcalOf(first)[3] as RuleParts
  const frequency = String(parts.freq)
  const isUnsupported = unsupportedParts.some((part) => parts[part] !== undefined)
  if (rules.length > 1 || isUnsupported || !frequencies.includes(frequency)) return 'unsupported'
  return {
    frequency: frequency as RecurrenceRule['frequency'],
    interval: Math.max(1, Number(parts.interval ?? 1)),
    count: parts.count === undefined ? null : Number(parts.count),
    until: parts.until === undefined ? null : untilOf(momentOf(String(parts.until), undefined), start),
    months: numbersIn(parts.bymonth),
    monthDays: numbersIn(parts.bymonthday),
    weekdays: [parts.byday ?? []].flat().map((word) => weekdayOf(String(word))),
    positions: numbersIn(parts.bysetpos),
    weekStart: weekStartOf(parts.wkst),
  }
}

const numbersIn = (part: unknown): number[] => [part ?? []].flat().map(Number)

/** ical.js counts the days of the week from a Sunday that is 1. */
const weekStartOf = (part: unknown): number =>
  typeof part === 'number' ? ((part + 5) % 7) + 1 : weekdays.indexOf(String(part ?? 'MO')) + 1 || 1

function weekdayOf(word: string): RecurrenceRule['weekdays'][number] {
  const [, nth = '', day = ''] = /^([+-]?\d*)([A-Z]{2})$/.exec(word) ?? []
  if (!weekdays.includes(day)) throw new Error(`"${word}" is no weekday`)
  return { weekday: weekdays.indexOf(day) + 1, nth: Number(nth) }
}

/** The last date, in the event's own zone, on which it may begin. */
function untilOf(until: IcalMoment, { time, zone }: IcalMoment): number {
  if (until.time === null || time === null) return numberOf(until.date)
  const there = until.date.toZonedDateTime({ timeZone: until.zone ?? 'UTC', plainTime: until.time })
  const here = until.zone === null || zone === null ? there : there.withTimeZone(zone)
  const isBefore = Temporal.PlainTime.compare(here.toPlainTime(), time) < 0
  return numberOf(here.toPlainDate()) - (isBefore ? 1 : 0)
}
