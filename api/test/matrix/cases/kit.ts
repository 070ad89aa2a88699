import { type Owner, type Role, type TicketState, ticketIn, type World } from '../world.ts'

export const everybody = ['customer', 'customer_admin', 'agent', 'manager', 'admin'] as const satisfies readonly Role[]
export const customers = ['customer', 'customer_admin'] as const
export const staff = ['agent', 'manager', 'admin'] as const
export const gatekeepers = ['manager', 'admin'] as const
export const admin = ['admin'] as const

export type Case = Readonly<{
  /** Whose role may call the route: written here by hand, not read from the route itself. */
  who: readonly Role[]
  /** What it answers where everything is right. */
  status: number
  /** The id in the address, of that owner's; where there is none, whose it is does not matter. */
  target?(world: World, owner: Owner): Promise<string>
  /** `id`: of the thing in the address, if there is one. */
  body?(world: World, role: Role | null, id: string | undefined): object
  /** What else stands in the address, by name, for the thing of that id. */
  also?(id: string): Readonly<Record<string, string>>
  /** What follows the address. */
  query?: string
  /** Sent as a file, not as JSON. */
  file?: true
  /** Things of the helpdesk itself belong to no organization. */
  ofHelpdesk?: true
  /** Those who may not do it, but see the thing: they are told that they may not, and of another's, nothing. */
  seen?: readonly Role[]
}>

export type Cases = Readonly<Record<string, Case>>

export const ticket = (state: TicketState) => async (world: World, owner: Owner) =>
  (await ticketIn(world, owner, state)).id

let serial = 0
export const unique = (word: string) => {
  serial += 1
  return `${word} ${serial}`
}

/** What the helpdesk's own administrator adds, by the route itself; answers the member by which it is asked for. */
export const added =
  (path: string, make: (world: World) => object, key = 'id') =>
  async (world: World, owner: Owner) => {
    const { admin: administrator } = world.places[owner].desk.callers
    const answer = await world.t.as(administrator).post(path, make(world))
    if (answer.statusCode !== 201) throw new Error(`${path}: ${answer.body}`)
    return answer.json()[key] as string
  }

export const list = (who: readonly Role[]): Case => ({ who, status: 200 })
export const version = { version: 1 }
