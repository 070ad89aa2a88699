import { accounts, administrator, organizations } from '../../api/src/demo/accounts.ts'

export type Facts = Readonly<{
  url: string
  password: string
  /** The demo was made with another password than the one that was asked for now. */
  isPasswordRefused: boolean
  data: string
  database: string
}>

type Person = Readonly<{ email: string; role: string; organization?: keyof typeof organizations }>

/** What a person needs to know once it runs, on one screen. */
export function screen({ url, password, isPasswordRefused, data, database }: Facts): string {
  const people: Person[] = [{ ...administrator, role: 'administrator' }, ...Object.values(accounts)]
  const note = isPasswordRefused ? '  (since the demo was made; ATUM_DEMO_PASSWORD came too late)' : ''
  return [
    '',
    `  ATUM DESK is running on ${url}`,
    '',
    `  Portal     ${url}/portal`,
    ...people.filter(isCustomer).map(lineOf),
    `  Desk       ${url}/desk`,
    ...people.filter((person) => !isCustomer(person)).map(lineOf),
    `  API        ${url}/api/docs`,
    '',
    `  Password   ${password}${note}`,
    `  Data       ${data}`,
    `  Database   ${database}`,
    '  Stop       Ctrl-C',
    '',
    '',
  ].join('\n')
}

const isCustomer = ({ organization }: Person) => organization !== undefined

function lineOf({ email, role, organization }: Person): string {
  const where = organization === undefined ? '' : `, ${organizations[organization]}`
  return `             ${email.padEnd(22)}  ${role.replace('_', ' ')}${where}`
}
