import { allAddress } from './filters.ts'

let last = allAddress

/** The list that was open last, with its filters and its selection; at first, all tickets. */
export const lastList = (): string => last

export const rememberList = (address: string): void => {
  last = address
}
