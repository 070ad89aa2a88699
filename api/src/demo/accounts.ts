import type { CreatePersonBody } from '@atum-desk/contract/people'

/** Who can sign in to the demo; the password of all is one, and made when the demo is. */
export const administrator = { email: 'admin@desk.example', name: 'Layla Haddad', timeZone: 'Africa/Cairo' } as const

type Account = Pick<CreatePersonBody, 'email' | 'name' | 'role'> & Readonly<{ organization?: DemoOrganization }>

export const organizations = { nile: 'Nile Logistics', meridian: 'Meridian Foods' } as const
type DemoOrganization = keyof typeof organizations

export const accounts = {
  manager: { email: 'manager@desk.example', name: 'Omar Farouk', role: 'manager' },
  agent: { email: 'agent@desk.example', name: 'Sara Lindqvist', role: 'agent' },
  agent2: { email: 'agent2@desk.example', name: 'Daniel Okafor', role: 'agent' },
  nileAdmin: { email: 'admin@nile.example', name: 'Hana Youssef', role: 'customer_admin', organization: 'nile' },
  nileUser: { email: 'user@nile.example', name: 'كريم منصور', role: 'customer', organization: 'nile' },
  meridianUser: { email: 'user@meridian.example', name: 'Elena Petrova', role: 'customer', organization: 'meridian' },
} as const satisfies Record<string, Account>
export type DemoAccount = keyof typeof accounts

export const team = 'Field service'
