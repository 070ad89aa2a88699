export const periods = [30, 90] as const

/** What the dashboard is about: how many days back, and whose tickets. */
export interface Scope {
  readonly days: (typeof periods)[number]
  readonly team: string | undefined
  readonly org: string | undefined
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const idIn = (text: string | null) => (text !== null && uuid.test(text) ? text : undefined)

/** Whatever an address says: what is not known in it is left out, never an error. */
export const scopeFrom = (params: URLSearchParams): Scope => ({
  days: periods.find((days) => String(days) === params.get('days')) ?? 30,
  team: idIn(params.get('team')),
  org: idIn(params.get('org')),
})

/** The other way round: what is at its default leaves no trace in the address. */
export const paramsFrom = ({ days, team, org }: Scope): URLSearchParams => {
  const params = new URLSearchParams()
  if (days !== 30) params.set('days', String(days))
  if (team) params.set('team', team)
  if (org) params.set('org', org)
  return params
}
