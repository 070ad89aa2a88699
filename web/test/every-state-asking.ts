import type { Permission } from '@atum-desk/contract/permissions'
import type { App } from './routes-of.ts'

/** What stands in an address in place of `:id`: one of each, of the demo. */
export type Things = Readonly<Record<'request' | 'ticket' | 'org' | 'user' | 'team' | 'service', string>> &
  Readonly<Record<'calendar' | 'policy' | 'template' | 'webhook' | 'delivery', string>>

export interface Asking {
  readonly app: App
  /** As the router has it. */
  readonly route: string
  /** Where it is opened, if that is not the route itself. */
  readonly at?: (things: Things) => string
  /** The one of its calls that the screen is about, as the API’s path; the others are answered. */
  readonly call: string
  /** What its skeleton is called. */
  readonly loading: string
  /** What it says has failed. */
  readonly failed: string
  /** What is there once it is. */
  readonly ready: string
  /** What it says of an empty list, and the way on, as a button or a link. */
  readonly empty?: readonly [words: string, way?: string]
  /** A field of it, in which words outlive the network. */
  readonly field?: string
  /** What is said when those words are sent, by Enter, or Ctrl+Enter where they have lines; they stay. */
  readonly unsent?: string
  /** Without it the address opens a page that says what is missing. */
  readonly permission?: Permission
}

export const portal = (route: string, rest: Omit<Asking, 'app' | 'route'>): Asking => ({
  app: 'portal',
  route,
  ...rest,
})
export const desk = (route: string, rest: Omit<Asking, 'app' | 'route'>): Asking => ({ app: 'desk', route, ...rest })
