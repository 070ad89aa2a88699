import { Temporal } from 'temporal-polyfill'

/**
 * Whole days, both ends included, as they are where somebody looks from. An end is a date, `2026-01-31`, or so many days
 * before today, `7d`; null is open.
 */
export type DateRange = Readonly<{ from: string | null; to: string | null }>

const longestAgo = 36_500

/**
 * `2026-01-31`, `2026-01`, `2026`, `today`, `yesterday`, `7d` (since that many days), each also after >, >=, < or <=, and
 * `2026-01..2026-02` with either end left out. Null where it is none of these, or no date of any calendar.
 */
export function dateRangeOf(text: string): DateRange | null {
  const [, sign, bare] = /^(>=|<=|>|<)?(.*)$/.exec(text.toLowerCase()) ?? []
  if (bare === undefined || bare === '' || bare === '..') return null
  if (bare.includes('..')) return sign === undefined ? between(bare) : null
  const period = periodOf(bare)
  if (period === null) return null
  if (sign === undefined) return /^\d+d$/.test(bare) ? { from: period.from, to: null } : period
  if (sign === '>=') return { from: period.from, to: null }
  if (sign === '<=') return { from: null, to: period.to }
  const edge = sign === '>' ? moved(period.to, 1) : moved(period.from, -1)
  if (edge === null) return null
  return sign === '>' ? { from: edge, to: null } : { from: null, to: edge }
}

function between(text: string): DateRange | null {
  const [first = '', last = '', more] = text.split('..')
  if (more !== undefined) return null
  const [from, to] = [first === '' ? null : periodOf(first), last === '' ? null : periodOf(last)]
  if ((from === null) !== (first === '') || (to === null) !== (last === '')) return null
  return { from: from?.from ?? null, to: to?.to ?? null }
}

type Period = Readonly<{ from: string; to: string }>

function periodOf(text: string): Period | null {
  const ago = text === 'today' ? '0' : text === 'yesterday' ? '1' : /^(\d{1,5})d$/.exec(text)?.[1]
  if (ago !== undefined) return Number(ago) > longestAgo ? null : { from: `${Number(ago)}d`, to: `${Number(ago)}d` }
  const [, year, month, day] = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? []
  if (year === undefined) return null
  try {
    const first = Temporal.PlainDate.from(`${year}-${month ?? '01'}-${day ?? '01'}`)
    const unit = day !== undefined ? { days: 1 } : month !== undefined ? { months: 1 } : { years: 1 }
    return { from: first.toString(), to: day !== undefined ? text : first.add(unit).subtract({ days: 1 }).toString() }
  } catch {
    return null
  }
}

/** The day after or before; null beyond the years that can be written. */
function moved(edge: string, days: 1 | -1): string | null {
  if (edge.endsWith('d')) {
    const ago = Number.parseInt(edge, 10) - days
    return ago < 0 ? null : `${ago}d`
  }
  const day = Temporal.PlainDate.from(edge).add({ days })
  return day.year > 9999 || day.year < 1000 ? null : day.toString()
}
