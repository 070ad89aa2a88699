/** Who is in the demo, as API and `seed` know them. */
const people = [
  ['Desk', 'admin@desk.example', 'administrator'],
  ['', 'manager@desk.example', 'manager: accepts, declines, assigns, closes'],
  ['', 'agent@desk.example', 'agent'],
  ['', 'agent2@desk.example', 'agent'],
  ['Portal', 'admin@nile.example', 'Nile Logistics, customer admin'],
  ['', 'user@nile.example', 'Nile Logistics'],
  ['', 'user@meridian.example', 'Meridian Foods'],
] as const

export type Facts = Readonly<{
  url: string
  password: string
  isPasswordRefused: boolean
  data: string
  database: string
}>

/** What a person needs to know once it runs, on one screen. */
export function screen({ url, password, isPasswordRefused, data, database }: Facts): string {
  const note = isPasswordRefused ? '  (the demo has had it since it was made; ATUM_DEMO_PASSWORD came too late)' : ''
  return [
    '',
    `  ATUM DESK is running on ${url}`,
    '',
    `  Portal     ${url}/portal`,
    `  Desk       ${url}/desk`,
    `  API        ${url}/api/docs`,
    '',
    `  Password   ${password}${note}`,
    ...people.map(([where, email, who]) => `  ${where.padEnd(9)}  ${email.padEnd(22)} ${who}`),
    '',
    `  Data       ${data}`,
    `  Database   ${database}`,
    '  Stop       Ctrl-C',
    '',
    '',
  ].join('\n')
}
