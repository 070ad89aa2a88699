import { noFilters, priorities, sorts, statuses, type TicketFilters } from './filters.ts'

const among = <Value extends string>(values: readonly Value[], text: string | null): Value[] => {
  const asked = new Set((text ?? '').split(','))
  return values.filter((value) => asked.has(value))
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const idOr = (words: readonly string[], text: string | null): string | undefined =>
  text !== null && (words.includes(text) || uuid.test(text)) ? text : undefined

const yesOrNo = (text: string | null): boolean | undefined =>
  text === 'true' || text === 'false' ? text === 'true' : undefined

const tagsFrom = (text: string | null): readonly string[] => [
  ...new Set(
    (text ?? '')
      .slice(0, 400)
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
]

const roleFrom = (text: string | null): string | undefined =>
  /^[a-z][a-z0-9_]{0,49}$/.test(text ?? '') ? (text ?? undefined) : undefined

/** Whatever an address says: what is not known in it is left out, never an error (`unknownIn` tells of it). */
export const filtersFrom = (params: URLSearchParams): TicketFilters => ({
  status: among(statuses, params.get('status')),
  priority: among(priorities, params.get('priority')),
  assignee: idOr(['me', 'none'], params.get('assignee')),
  team: idOr(['mine', 'none'], params.get('team')),
  org: idOr([], params.get('org')),
  requester: idOr(['me'], params.get('requester')),
  tags: tagsFrom(params.get('tag')),
  escalated: roleFrom(params.get('escalated')),
  breached: yesOrNo(params.get('breached')),
  merged: yesOrNo(params.get('merged')),
  q: (params.get('q') ?? '').trim().slice(0, 500),
  sort: among(sorts, params.get('sort'))[0],
})

/** The other way round: what is at its default leaves no trace in the address. */
export const paramsFrom = ({ tags, ...filters }: TicketFilters): URLSearchParams => {
  const params = new URLSearchParams()
  const { sort, q, ...rest } = filters
  for (const [name, value] of Object.entries({ ...rest, tag: tags, q, sort })) {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '')
    if (text !== '') params.set(name, text)
  }
  return params
}

/** Whether anything narrows the list; its order does not. */
export const isNarrowed = (filters: TicketFilters): boolean => paramsFrom({ ...filters, sort: undefined }).size > 0

/** Whether two ask for the same list, in the same order. */
export const isSameList = (one: TicketFilters, other: TicketFilters): boolean =>
  paramsFrom(one).toString() === paramsFrom(other).toString()

export const withoutFilters = ({ sort }: TicketFilters): TicketFilters => ({ ...noFilters, sort })

const checked = [
  'status',
  'priority',
  'assignee',
  'team',
  'org',
  'requester',
  'escalated',
  'breached',
  'merged',
  'sort',
]

/** What an address asks for that no list knows, as it stands there: it is left out, and the reader is told so. */
export const unknownIn = (params: URLSearchParams): readonly string[] => {
  const known = paramsFrom(filtersFrom(params))
  return checked.flatMap((name) => {
    const kept = new Set(known.get(name)?.split(','))
    const asked = (params.get(name) ?? '').split(',')
    return asked.filter((value) => value !== '' && !kept.has(value)).map((value) => `${name}=${value.slice(0, 40)}`)
  })
}
